package io.batchsh.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Managed images: from a generalized machine, or from snapshots, disks or blobs. */
final class ManagedImages implements ResourceKind {

    static final String TYPE = "Microsoft.Compute/images";

    private final Simulation simulation;

    ManagedImages(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public OperationStyle style() {
        return OperationStyle.COMPUTE;
    }

    @Override
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        if (existing.isPresent()) {
            return Json.merge(Json.copy(existing.get().shown()), sent);
        }
        String region = Json.text(ResourceRoutes.body(request), "location")
                .map(Reference::bare)
                .orElse("");
        Optional<String> machine = Json.text(sent, "sourceVirtualMachine", "id");
        if (machine.isPresent()) {
            fromMachine(machine.get(), region, sent);
            return sent;
        }
        Map<String, Object> os = Json.child(sent, "storageProfile", "osDisk");
        if (os.isEmpty()) {
            throw ImageDefinitions.missing("image.properties.storageProfile.osDisk");
        }
        ImageDefinitions.oneOf(os, "osType", List.of("Linux", "Windows"));
        ImageDefinitions.oneOf(os, "osState", List.of("Generalized", "Specialized"));
        Map<String, Object> storage = new LinkedHashMap<>();
        storage.put("osDisk", disk(os));
        List<Object> data = new ArrayList<>();
        Json.children(sent, "storageProfile", "dataDisks").forEach(one -> data.add(disk(one)));
        storage.put("dataDisks", data);
        Json.find(sent, "storageProfile", "zoneResilient").ifPresent(zones -> storage.put("zoneResilient", zones));
        sent.put("storageProfile", storage);
        sent.putIfAbsent("hyperVGeneration", "V1");
        return sent;
    }

    private void fromMachine(String id, String region, Map<String, Object> sent) {
        Resource machine = ResourceId.parse(id)
                .filter(parsed -> parsed.isType(VirtualMachines.TYPE))
                .flatMap(simulation.store()::resource)
                .filter(found -> found.location.equals(region))
                .orElseThrow(() -> new Refusal(
                        404,
                        "NotFound",
                        "Source Virtual Machine '" + id
                                + "' specified in the request does not exist in this Azure location."));
        String security =
                Json.text(machine.properties, "securityProfile", "securityType").orElse("Standard");
        if (!security.equals("Standard")) {
            throw new Refusal(
                    409,
                    "OperationNotAllowed",
                    "Creation of managed images are not supported for virtual machine with " + security
                            + " security type.");
        }
        if (machine.note("generalized").isEmpty()) {
            throw new Refusal(
                    409,
                    "OperationNotAllowed",
                    "The operation 'Create Image' requires the Virtual Machine '" + machine.id.name()
                            + "' to be Generalized.");
        }
        String generation = machine.note("generation").orElse("V1").toString();
        if (!generation.equals(Json.text(sent, "hyperVGeneration").orElse(generation))) {
            throw new Refusal(
                    400,
                    "InvalidParameter",
                    "The image's hypervisor generation '" + sent.get("hyperVGeneration")
                            + "' differs from that of the source virtual machine, '" + generation + "'.");
        }
        sent.put("hyperVGeneration", generation);
        Map<String, Object> os = Json.child(machine.properties, "storageProfile", "osDisk");
        List<Object> data = new ArrayList<>();
        for (Map<String, Object> disk : Json.children(machine.properties, "storageProfile", "dataDisks")) {
            data.add(Json.object(
                    "lun", disk.get("lun"),
                    "diskSizeGB", disk.get("diskSizeGB"),
                    "blobUri", Json.text(disk, "vhd", "uri").orElse(null),
                    "managedDisk", idOf(disk),
                    "caching", disk.getOrDefault("caching", "None"),
                    "storageAccountType", storageType(disk)));
        }
        sent.put(
                "storageProfile",
                Json.object(
                        "zoneResilient",
                        Json.find(sent, "storageProfile", "zoneResilient").orElse(null),
                        "osDisk",
                        Json.object(
                                "osType", os.get("osType"),
                                "osState", "Generalized",
                                "diskSizeGB", os.get("diskSizeGB"),
                                "blobUri", Json.text(os, "vhd", "uri").orElse(null),
                                "managedDisk", idOf(os),
                                "caching", os.getOrDefault("caching", "ReadWrite"),
                                "storageAccountType", storageType(os)),
                        "dataDisks",
                        data));
    }

    private static @Nullable Object idOf(Map<String, Object> disk) {
        return Json.text(disk, "managedDisk", "id")
                .map(id -> Json.object("id", id))
                .orElse(null);
    }

    private static Object storageType(Map<String, Object> disk) {
        return Json.find(disk, "managedDisk", "storageAccountType").orElse("Standard_LRS");
    }

    private Map<String, Object> disk(Map<String, Object> sent) {
        Map<String, Object> disk = new LinkedHashMap<>(sent);
        Optional<String> snapshot = Json.text(sent, "snapshot", "id");
        Optional<String> managed = Json.text(sent, "managedDisk", "id");
        Optional<String> blob = Json.text(sent, "blobUri");
        long sources = List.of(snapshot, managed, blob).stream()
                .filter(Optional::isPresent)
                .count();
        if (sources != 1) {
            throw new Refusal(
                    400,
                    "InvalidParameter",
                    "A disk of an image needs exactly one of snapshot, managedDisk and blobUri; " + sources
                            + " were given.");
        }
        snapshot.or(() -> managed)
                .map(id -> ManagedDisks.source(simulation.store(), id))
                .flatMap(source -> Json.integer(source.properties, "diskSizeGB"))
                .or(() -> blob.map(uri -> Blobs.vhd(simulation.store(), uri).gigabytes()))
                .ifPresent(size -> disk.putIfAbsent("diskSizeGB", size));
        disk.putIfAbsent("caching", "None");
        disk.putIfAbsent("storageAccountType", "Standard_LRS");
        return disk;
    }

    // Recorded, azure-cli test_vm_managed_disk and test_gallery_e2e: sizes appear when the image is there.
    @Override
    public Map<String, Object> begun(Resource image, Request request) {
        Map<String, Object> rendered = image.render();
        if (!image.provisioningState().equals("Creating")) {
            return rendered;
        }
        Map<String, Object> sent = Json.child(ResourceRoutes.body(request), "properties", "storageProfile");
        Map<String, Object> storage = new LinkedHashMap<>(Json.child(image.properties, "storageProfile"));
        storage.put("osDisk", unsized(Json.child(storage, "osDisk"), Json.child(sent, "osDisk")));
        List<Map<String, Object>> sentDisks = Json.children(sent, "dataDisks");
        List<Object> data = new ArrayList<>();
        for (Map<String, Object> disk : Json.children(storage, "dataDisks")) {
            data.add(unsized(disk, data.size() < sentDisks.size() ? sentDisks.get(data.size()) : Map.of()));
        }
        storage.put("dataDisks", data);
        Map<String, Object> properties = image.shown();
        properties.put("storageProfile", storage);
        rendered.put("properties", properties);
        return rendered;
    }

    private static Map<String, Object> unsized(Map<String, Object> disk, Map<String, Object> sent) {
        boolean fromMachine = sent.isEmpty() && disk.containsKey("blobUri");
        if (fromMachine || sent.containsKey("diskSizeGB")) {
            return disk;
        }
        Map<String, Object> unsized = new LinkedHashMap<>(disk);
        unsized.remove("diskSizeGB");
        return unsized;
    }

    @Override
    public Duration begin(Resource image) {
        return Duration.ofMillis(5200);
    }

    @Override
    public Duration deletion() {
        return Duration.ofMillis(1400);
    }
}
