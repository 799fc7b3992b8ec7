/**
 * Makes a gallery image version of a VHD in a storage account: what pools from custom VHDs became when they ended on 31 March
 * 2026. Checks the blob, makes a definition where there is none and a version, and waits for its replicas. Run again with the
 * same parameters, it goes on where it stopped.
 *
 * The VHD must be a page blob in a storage account of the subscription, of fixed size, with a generalized system. It says neither
 * its operating system nor its generation.
 *
 * @param vhd the address of the blob, without a signature
 * @param image the version to make, as gallery/definition/version
 * @param osType Linux or Windows
 * @param generation V1 or V2
 * @param regions where replicas go, as REGION=REPLICAS,REGION=REPLICAS; the storage and the Batch account's without it
 * @param recording the file to record to; one in the state folder without it
 */
def options = parameters(vhd: null, image: null, osType: null, generation: null, regions: null, recording: null)
if (options.vhd == null || options.image == null || options.osType == null || options.generation == null) {
    refuse('Which VHD, which image, and what is in it?',
           'batchsh scripts/import-vhd.groovy --vhd https://ACCOUNT.blob.core.windows.net/CONTAINER/NAME.vhd'
               + ' --image GALLERY/NAME/1.0.0 --os-type Linux --generation V1')
}

def file = null
if (!record.running) {
    file = record.start(options.recording ?: record.newFile('import-vhd'))
}

def report = vhds.check(options.vhd)
report.findings.each { finding -> println "${finding.severity.name().toLowerCase()} ${finding.ruleId}: ${finding.title}" }

def version = vhds.importImage(vhd: options.vhd, image: options.image, osType: options.osType,
                               hyperVGeneration: options.generation,
                               targetRegions: options.regions?.tokenize(',') ?: [])
println "image: ${version.gallery}/${version.definition}/${version.name}"
version.targetRegions.each { region ->
    println "region: ${region.normalizedName}, ${region.replicas} ${region.replicas == 1 ? 'replica' : 'replicas'}"
}

if (file != null) {
    record.stop()
    println "recording: ${file}"
}
