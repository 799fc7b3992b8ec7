/**
 * Creates a large pool: gives its image version the replicas that so many nodes ask for and the resize the time it needs, checks,
 * creates, waits until the nodes take tasks, and reports how many came.
 *
 * One replica serves 300 nodes (Batch documentation on gallery images); a resize takes up to 15 minutes per 1,000 nodes, and 30 for
 * more than 300 from a custom image.
 *
 * @param pool the pool's id
 * @param image the image as gallery/definition[/version]
 * @param nodes how many dedicated nodes
 * @param spot how many Spot nodes
 * @param vmSize the virtual machine size
 * @param nodeAgentSkuId the node agent; the best that suits the image where it is not said
 * @param startTask what each node runs before it takes tasks, as an administrator; nothing where it is not said
 * @param keepReplicas make no replicas, which are stored and billed, even if more are advised
 */
def options = parameters(pool: 'large', image: 'contosogallery/ubuntu-2204-gen2/1.1.0', nodes: 1000, spot: 0,
                         vmSize: 'Standard_D2s_v3', nodeAgentSkuId: null, startTask: null, keepReplicas: false)

def agent = options.nodeAgentSkuId
if (agent == null) {
    def best = nodeAgentSkus.rank(options.image).find { !it.retired }
    if (best == null) {
        refuse("No node agent suits ${options.image}.", 'node-agent-sku list')
    }
    agent = best.sku.id
    println "node agent: ${agent} (${best.reasons.join('; ')})"
}

def proposal = [id: options.pool, image: options.image, vmSize: options.vmSize, nodeAgentSkuId: agent,
                targetDedicatedNodes: options.nodes, targetLowPriorityNodes: options.spot, tune: true]
if (options.startTask != null) {
    proposal += [startTask: options.startTask, startTaskElevated: true]
}

def report = pools.check(proposal)
report.findings.findAll { it.severity.name() in ['BLOCKER', 'WARNING'] }.each { finding ->
    println "${finding.severity.name().toLowerCase()} ${finding.ruleId}: ${finding.title}"
}
if (report.blocked()) {
    refuse('Preflight refuses the pool.', "pool check --image ${options.image} --vm-size ${options.vmSize}")
}

def more = pools.replicaTuning(proposal)
if (more == null) {
    println "replicas: enough for ${options.nodes + options.spot} nodes"
} else if (!options.keepReplicas) {
    println "replicas: ${more.present} -> ${more.needed} in ${more.region}"
    imageVersions.replicate(more.image.toString(), targetRegions: [(more.region): more.needed])
    imageVersions.awaitReplicated(more.image.toString())
    println "undo: ${more.inverse()}"
} else {
    println "replicas: ${more.present} of the ${more.needed} advised; to make them: ${more.command()}"
}

def created = pools.create(proposal)
println "pool: ${created.id} created, ${created.resizeTimeout.get().toMinutes()} minutes for the resize"
println "undo: pool delete ${created.id}"

def pool = pools.awaitIdle(options.pool)
println "nodes: ${pool.currentDedicatedNodes} dedicated, ${pool.currentLowPriorityNodes} Spot"
