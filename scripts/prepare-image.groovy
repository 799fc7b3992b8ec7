/**
 * Makes a gallery image version of a virtual machine, the whole way: checks the machine, stops and generalizes it, captures it,
 * makes a definition where there is none and a version, and waits for its replicas. Run again with the same parameters, it goes
 * on where it stopped. With --pool it creates a pool of the image and waits for its nodes.
 *
 * The machine never starts again. Its system must have been generalized from within before: waagent -deprovision+user on Linux,
 * sysprep /generalize on Windows.
 *
 * @param vm the virtual machine
 * @param image the version to make, as gallery/definition/version
 * @param regions where replicas go, as REGION=REPLICAS,REGION=REPLICAS; the machine's and the Batch account's without it
 * @param via managed-image or snapshots; what the machine's security type allows without it
 * @param skipCheck whether to go on although the check says that no good image comes of it
 * @param pool the id of a pool to create of the image; none without it
 * @param nodes how many dedicated nodes that pool has
 * @param vmSize their virtual machine size
 * @param recording the file to record to; one in the state folder without it
 */
def options = parameters(vm: null, image: null, regions: null, via: null, skipCheck: false, pool: null, nodes: 2,
                         vmSize: 'Standard_D2s_v3', recording: null)
if (options.vm == null || options.image == null) {
    refuse('Which machine, and which image?', 'batchsh scripts/prepare-image.groovy --vm NAME --image GALLERY/NAME/1.0.0')
}

def file = null
if (!record.running) {
    file = record.start(options.recording ?: record.newFile('prepare-image'))
}

def report = vms.check(options.vm)
report.findings.each { finding -> println "${finding.severity.name().toLowerCase()} ${finding.ruleId}: ${finding.title}" }

def version = images.prepare(fromVm: options.vm, image: options.image, via: options.via, skipCheck: options.skipCheck,
                             targetRegions: options.regions?.tokenize(',') ?: [])
def name = "${version.gallery}/${version.definition}/${version.name}".toString()
println "image: ${name}"
version.targetRegions.each { region ->
    println "region: ${region.normalizedName}, ${region.replicas} ${region.replicas == 1 ? 'replica' : 'replicas'}"
}

if (options.pool != null) {
    def agent = nodeAgentSkus.rank(name).find { !it.retired }
    println "node agent: ${agent.sku.id}"
    def proposal = [id: options.pool, image: name, vmSize: options.vmSize, nodeAgentSkuId: agent.sku.id,
                    targetDedicatedNodes: options.nodes]
    def security = imageDefinitions.show("${version.gallery}/${version.definition}").securityType()
    if (security == 'TrustedLaunch') {
        proposal << [properties: [virtualMachineConfiguration: [securityProfile: [securityType: 'trustedLaunch']]]]
    }
    pools.create(proposal)
    def pool = pools.awaitIdle(options.pool)
    println "pool: ${pool.id}, ${pool.currentDedicatedNodes} nodes idle"
}

if (file != null) {
    record.stop()
    println "recording: ${file}"
}
