/**
 * Removes what runs have left in the account: jobs and pools chosen by the beginning of their id, by metadata or by age, and
 * old versions of an image that no pool needs. It lists what it would remove, and removes nothing without --apply.
 *
 * @param prefix only jobs and pools whose id begins so
 * @param metadata only jobs and pools with this metadata, as name=value
 * @param olderThan only jobs and pools made at least so long ago, such as 12h or 3d
 * @param onlyJobs leave pools alone
 * @param image also old versions of this image, as gallery/definition
 * @param keep how many of its newest versions stay
 * @param apply remove it all
 */
import java.time.Duration

def options = parameters(
    prefix: null, metadata: null, olderThan: null, onlyJobs: false, image: null, keep: 3, apply: false)

def chosen = [options.prefix, options.metadata, options.olderThan]
if (chosen.every { it == null } && options.image == null) {
    refuse('Say what to remove; without a choice it would be everything.', 'run scripts/cleanup.groovy --prefix NAME')
}
if (options.metadata != null && !options.metadata.contains('=')) {
    refuse("--metadata is name=value, not '${options.metadata}'.", 'run scripts/cleanup.groovy --metadata batchsh=trial')
}
def age = null
if (options.olderThan != null) {
    def parts = (options.olderThan =~ /(\d+)([mhd])/)
    if (!parts.matches()) {
        refuse("--older-than is a duration such as 90m, 12h or 3d, not '${options.olderThan}'.", null)
    }
    age = [m: Duration.&ofMinutes, h: Duration.&ofHours, d: Duration.&ofDays][parts.group(2)](parts.group(1) as long)
}

def fits = { thing ->
    def wanted = options.metadata?.split('=', 2)
    (options.prefix == null || thing.id().startsWith(options.prefix)) &&
        (wanted == null || thing.metadata()[wanted[0]] == wanted[1]) &&
        (age == null || thing.creationTime().map { !it.toInstant().plus(age).isAfter(session.now) }.orElse(false))
}
def any = chosen.any { it != null }
def removedJobs = any ? jobs.list().findAll { it.state() != 'deleting' && fits(it) } : []
def removedPools = any && !options.onlyJobs ? pools.list().findAll { it.state() != 'deleting' && fits(it) } : []
removedJobs.each { println "job: ${it.id()}, ${it.state()}" }
removedPools.each {
    println "pool: ${it.id()}, ${it.currentDedicatedNodes() + it.currentLowPriorityNodes()} nodes"
}
if (options.apply) {
    // Jobs first: a pool that goes would leave them without nodes.
    removedJobs.each { jobs.delete(it.id()) }
    removedPools.each { pools.delete(it.id()) }
    removedPools.each { pools.awaitGone(it.id()) }
}

def gone = removedPools*.id()
def needed = { version ->
    imageVersions.usage("${options.image}/${version.name()}").breaking()*.pool().any { !gone.contains(it) }
}
def number = { version -> version.name().tokenize('.').collect { it as long } }
def newestFirst = { a, b ->
    def (left, right) = [number(a), number(b)]
    (0..2).collect { right[it] <=> left[it] }.find { it != 0 } ?: 0
}
def old = options.image == null ? [] : imageVersions.list(options.image).sort(false, newestFirst).drop(options.keep)
def (kept, removedVersions) = old.split(needed)
kept.each { println "image version: ${options.image}/${it.name()} stays, a pool needs it" }
removedVersions.each { println "image version: ${options.image}/${it.name()}" }
if (options.apply) {
    removedVersions.each { imageVersions.delete("${options.image}/${it.name()}") }
}

def counts = "${removedJobs.size()} jobs, ${removedPools.size()} pools, ${removedVersions.size()} image versions"
println options.apply ? "removed: ${counts}" : "would remove: ${counts}; --apply removes them"
