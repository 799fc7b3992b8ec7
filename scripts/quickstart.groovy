/**
 * Creates a Batch pool from a gallery image, the whole way: finds an image that is replicated to the account's region, picks
 * the node agent that goes with it, checks, creates, waits for the nodes, lists them, and leaves a recording.
 *
 * @param nodes how many dedicated nodes
 * @param pool the pool's id
 * @param vmSize the virtual machine size
 * @param image the image as gallery/definition[/version]; found where it is not said
 * @param recording the file to record to; one in the state folder where it is not said
 */
def options = parameters(nodes: 4, pool: 'quickstart', vmSize: 'Standard_D2s_v3', image: null, recording: null)

def file = null
if (!record.running) {
    file = record.start(options.recording ?: record.newFile('quickstart'))
}

def region = account.location
def suitable = { definition ->
    definition.osType == 'Linux' && definition.osState == 'Generalized' && definition.hyperVGeneration == 'V2'
}
def replicated = { version ->
    version.provisioningState == 'Succeeded' && !version.excludeFromLatest && version.targetRegion(region).present
}

def image = options.image ?: galleries.list()
    .collectMany { gallery -> imageDefinitions.list(gallery.name) }
    .findAll(suitable)
    .collectMany { definition -> imageVersions.list(definition).findAll(replicated) }
    .collect { version -> "${version.gallery}/${version.definition}/${version.name}".toString() }
    .max()
if (image == null) {
    refuse("No generalized Linux image is replicated to ${region}.", 'image-definition list')
}
println "image: ${image}"

def agent = nodeAgentSkus.rank(image).find { !it.retired }
println "node agent: ${agent.sku.id} (${agent.reasons.join('; ')})"

def proposal = [id: options.pool, image: image, vmSize: options.vmSize, nodeAgentSkuId: agent.sku.id,
                targetDedicatedNodes: options.nodes]
def report = pools.check(proposal)
println "preflight: ${report.rules.size()} rules, ${report.findings.size()} findings"
report.findings.each { finding -> println "  ${finding.severity.name().toLowerCase()} ${finding.ruleId}: ${finding.title}" }

pools.create(proposal)
println "pool: ${options.pool} created"
def pool = pools.awaitIdle(options.pool)
println "pool: ${pool.allocationState}, ${pool.currentDedicatedNodes} nodes"
nodes.list(options.pool).each { node -> println "node: ${node.id} ${node.state} ${node.ipAddress}" }

if (file != null) {
    record.stop()
    println "recording: ${file}"
    println "play it: batchsh recording play ${file}"
}
