/**
 * Moves a pool to a new version of its image without losing capacity: creates a green pool like the blue one but of the new
 * version, waits until its nodes are ready, moves jobs and job schedules to it, and only then takes the nodes from the blue
 * pool. After an interruption the same command goes on where it stopped.
 *
 * @param pool the id of the blue pool
 * @param image the new image as gallery/definition[/version]; without it the latest version of the blue pool's image
 * @param green the id of the green pool; without it that of the blue one and the version
 * @param tasks what becomes of running tasks when their job moves: wait, requeue or terminate
 * @param secrets a JSON file with properties of the create call that Azure does not show of a pool, such as passwords and keys
 * @param delete delete the blue pool in the end; without it the pool stays, with no nodes
 */
def options = parameters(pool: 'nightly', image: null, green: null, tasks: 'wait', secrets: null, delete: false)

def blue = pools.show(options.pool)
def present = pools.image(blue.id)
if (!present?.custom || (present.image.startsWith('/') && options.image == null)) {
    refuse("Pool ${blue.id} does not run on an image of a gallery of this subscription.", 'name the new image with --image')
}
def version = imageVersions.show(options.image ?: present.image)
if (present.version.orElse(null) == version.name && !present.latest && present.image == "${version.gallery}/${version.definition}") {
    println "${blue.id} runs on ${version.shortForm()} already"
    return
}
println "image: ${present.image} ${present.version.orElse('?')} -> ${version.shortForm()}"

def region = account.location
if (!version.targetRegion(region).present) {
    refuse("${version.shortForm()} is not replicated to ${region}.",
            "image-version replicate ${version.shortForm()} --target-regions ${region}=1")
}
if (!version.replicated()) {
    imageVersions.awaitReplicated(version.shortForm())
}

def green = options.green ?: blue.id.replaceFirst(/-\d+-\d+-\d+$/, '') + '-' + version.name.replace('.', '-')
def mark = 'blue-green-of'
def existing = pools.list().find { it.id.equalsIgnoreCase(green) }
if (existing == null) {
    def copy = pools.copy(blue.id)
    if (copy.missing && options.secrets == null) {
        refuse("Azure does not show all of pool ${blue.id}: ${copy.missing.join('; ')}.",
                'put the properties that hold these into a JSON file and name it with --secrets')
    }
    def properties = copy.properties + (options.secrets ? readJson(options.secrets) : [:])
    if (blue.autoScale) {
        // A formula that counts tasks would give the green pool no nodes before the jobs are there; it comes afterwards.
        properties = properties.findAll { name, value -> !name.toLowerCase().contains('autoscale') }
        properties.targetDedicatedNodes = blue.currentDedicatedNodes
        properties.targetLowPriorityNodes = blue.currentLowPriorityNodes
    }
    properties.metadata = (properties.metadata ?: []).findAll { it.name != mark }
    pools.create(properties: properties, id: green, image: version.shortForm(), metadata: [(mark): blue.id])
    println "green pool: ${green} created"
} else if (existing.metadata[mark] != blue.id || existing.imageId.orElse('') != version.id) {
    refuse("There is a pool ${green} already, and it is not the green one of ${blue.id}.", 'another id with --green')
} else {
    println "green pool: ${green} is there, going on"
}
def ready = pools.awaitIdle(green)
println "green pool: ${ready.currentDedicatedNodes} dedicated and ${ready.currentLowPriorityNodes} Spot nodes ready"

pools.moveJobs(blue.id, to: green, tasks: options.tasks).each { move ->
    println "${move.kind}: ${move.id} moved${move.enabled ? '' : ', still disabled'}"
}
if (blue.autoScale && !pools.show(green).autoScale) {
    pools.enableAutoScale(green, formula: blue.autoScaleFormula().orElse(''), interval: blue.autoScaleEvaluationInterval().orElse(null))
    println "green pool: scales by the formula of ${blue.id}"
}

if (blue.autoScale) {
    pools.disableAutoScale(blue.id)
}
pools.resize(blue.id, targetDedicatedNodes: 0, targetLowPriorityNodes: 0, nodeDeallocationOption: 'taskcompletion')
pools.awaitIdle(blue.id)
if (options.delete) {
    pools.delete(blue.id)
    println "blue pool: ${blue.id} deleted"
} else {
    println "blue pool: ${blue.id} has no nodes any more; when all is well: pool delete ${blue.id}"
}
