package io.batchsh.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is on the OS disk of an image version and what no gallery tells, although pools fail by it: the node agents that run on
 * it, the purchase plan of the image it came from, extensions, encryption, whether it needs a temporary drive, whether it can run
 * containers. A world declares it; a version made from a virtual machine has what the machine had.
 *
 * @param nodeAgents the node agent SKUs that run on it; empty when nothing is known of that
 * @param plan the purchase plan of the image it came from
 */
record DiskContents(
        List<String> nodeAgents,
        Map<String, Object> plan,
        boolean encrypted,
        boolean extensions,
        boolean temporaryDrive,
        boolean containers) {

    private static final String NOTE = "disk";

    static DiskContents of(Optional<Resource> version) {
        Map<String, Object> noted =
                version.flatMap(resource -> resource.note(NOTE)).map(Json::cast).orElse(Map.of());
        return new DiskContents(
                Json.texts(noted, "nodeAgents"),
                Json.child(noted, "plan"),
                Json.flag(noted, "encrypted"),
                !Json.texts(noted, "extensions").isEmpty(),
                Json.flag(noted, "temporaryDrive"),
                !Boolean.FALSE.equals(noted.get("containers")));
    }

    static void note(Resource version, Map<String, Object> disk) {
        if (!disk.isEmpty()) {
            version.note(NOTE, disk);
        }
    }

    /** What the disk of a machine holds, as the property to keep with a version's. */
    static Map<String, Object> ofMachine(Simulation simulation, Resource machine) {
        Map<String, Object> storage = Json.child(machine.properties, "storageProfile");
        Map<String, Object> from = Json.child(storage, "imageReference");
        Map<String, Object> disk = new LinkedHashMap<>();
        List<String> agents = simulation.reference().images(simulation.now()).stream()
                .filter(image -> image.is(
                        Json.text(from, "publisher").orElse(""),
                        Json.text(from, "offer").orElse(""),
                        Json.text(from, "sku").orElse("")))
                .map(SupportedImage::nodeAgent)
                .toList();
        if (!agents.isEmpty()) {
            disk.put("nodeAgents", agents);
        }
        Json.find(machine.envelope(), "plan").ifPresent(plan -> disk.put("plan", plan));
        if (Json.flag(storage, "osDisk", "encryptionSettings", "enabled")) {
            disk.put("encrypted", true);
        }
        List<String> extensions = simulation.store().resources(MachineExtensions.TYPE, machine.id.toString()).stream()
                .map(extension -> extension.id.name())
                .toList();
        if (!extensions.isEmpty()) {
            disk.put("extensions", extensions);
        }
        return disk;
    }

    /** Keeps what a disk holds among the properties of a version to be. */
    static void keep(Map<String, Object> properties, Map<String, Object> disk) {
        if (!disk.isEmpty()) {
            properties.put("#" + NOTE, disk);
        }
    }
}
