package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What image versions are made from: machines, managed images, other versions, disks, snapshots, blobs. */
final class ImageInputs {

    private static final String STORAGE = "storageProfile";

    private final Simulation simulation;
    private final Store store;

    ImageInputs(Simulation simulation) {
        this.simulation = simulation;
        this.store = simulation.store();
    }

    /** What a source turns out to be; null where it does not say. */
    private record Found(
            String id,
            Optional<String> osType,
            Optional<String> osState,
            Optional<String> generation,
            int gigabytes,
            List<Map<String, Object>> dataDisks,
            Map<String, Object> contents) {

        Found(String id, Optional<String> osType, Optional<String> generation, int gigabytes) {
            this(id, osType, Optional.empty(), generation, gigabytes, List.of(), Map.of());
        }
    }

    /**
     * Checks the source of a new version against its definition and notes the disks it brings.
     *
     * @throws Refusal if the source is not there or of another kind than the definition
     */
    void complete(Resource definition, Map<String, Object> properties) {
        Map<String, Object> storage = new LinkedHashMap<>(Json.child(properties, STORAGE));
        Found found = find(storage);
        agree(
                found,
                "OS type",
                found.osType,
                Json.text(definition.properties, "osType").orElse("Linux"));
        agree(
                found,
                "OS state",
                found.osState,
                Json.text(definition.properties, "osState").orElse("Generalized"));
        agree(
                found,
                "Hypervisor generation",
                found.generation,
                Json.text(definition.properties, "hyperVGeneration").orElse("V1"));
        Map<String, Object> os = new LinkedHashMap<>(Json.child(storage, "osDiskImage"));
        os.putIfAbsent("hostCaching", "ReadWrite");
        os.putIfAbsent("sizeInGB", found.gigabytes);
        os.putIfAbsent("source", Map.of());
        storage.put("osDiskImage", os);
        List<Object> data = new ArrayList<>(Json.children(storage, "dataDiskImages"));
        if (data.isEmpty()) {
            found.dataDisks.forEach(disk -> data.add(
                    Json.object("lun", disk.get("lun"), "sizeInGB", disk.get("diskSizeGB"), "hostCaching", "None")));
        }
        if (!data.isEmpty()) {
            storage.put("dataDiskImages", data);
        }
        properties.put(STORAGE, storage);
        DiskContents.keep(properties, found.contents);
    }

    /** Keeps the source of a version that is changed, and refuses another one. */
    static void keep(Resource before, Map<String, Object> properties) {
        Map<String, Object> old = Json.copy(Json.child(before.properties, STORAGE));
        Map<String, Object> sent = Json.child(properties, STORAGE);
        for (String[] path : new String[][] {
            {"source", "id"},
            {"source", "virtualMachineId"},
            {"osDiskImage", "source", "id"},
            {"osDiskImage", "source", "uri"}
        }) {
            Optional<String> wanted = Json.text(sent, path);
            if (wanted.isPresent()
                    && !wanted.get().equalsIgnoreCase(Json.text(old, path).orElse(""))) {
                throw new Refusal(
                        409,
                        "PropertyChangeNotAllowed",
                        "Changing property 'galleryImageVersion.properties.storageProfile." + String.join(".", path)
                                + "' is not allowed.");
            }
        }
        List<Map<String, Object>> data = Json.children(old, "dataDiskImages");
        Map<String, Object> merged = Json.merge(old, sent);
        if (!data.isEmpty()) {
            merged.put(
                    "dataDiskImages",
                    data.stream().map(disk -> disk(disk, sent)).toList());
        }
        properties.put(STORAGE, merged);
    }

    // A change names its data disks by their numbers; what it does not say of them stays.
    private static Map<String, Object> disk(Map<String, Object> before, Map<String, Object> sent) {
        return Json.children(sent, "dataDiskImages").stream()
                .filter(disk -> disk.getOrDefault("lun", 0).equals(before.get("lun")))
                .findFirst()
                .map(disk -> Json.merge(Json.copy(before), disk))
                .orElse(before);
    }

    private Found find(Map<String, Object> storage) {
        Optional<String> source =
                Json.text(storage, "source", "id").or(() -> Json.text(storage, "source", "virtualMachineId"));
        if (source.isPresent()) {
            return whole(source.get());
        }
        Map<String, Object> os = Json.child(storage, "osDiskImage", "source");
        Optional<String> disk = Json.text(os, "id");
        Optional<String> uri = Json.text(os, "uri");
        if (uri.isPresent()) {
            boolean account = Json.text(os, "storageAccountId")
                    .or(() -> disk)
                    .flatMap(ResourceId::parse)
                    .filter(id -> id.isType(StorageAccounts.TYPE))
                    .isPresent();
            if (!account) {
                throw ImageDefinitions.missing(
                        "galleryImageVersion.properties.storageProfile.osDiskImage.source.storageAccountId");
            }
            return new Found(
                    uri.get(),
                    Optional.empty(),
                    Optional.empty(),
                    Blobs.vhd(store, uri.get()).gigabytes());
        }
        String id = disk.orElseThrow(
                () -> ImageDefinitions.missing("galleryImageVersion.properties.storageProfile.source"));
        Resource found = ManagedDisks.source(store, id);
        return new Found(
                id,
                Json.text(found.properties, "osType"),
                Json.text(found.properties, "hyperVGeneration"),
                Json.integer(found.properties, "diskSizeGB").orElse(30));
    }

    private Found whole(String id) {
        ResourceId parsed = ResourceId.parse(id)
                .filter(one -> List.of(VirtualMachines.TYPE, ManagedImages.TYPE, ImageVersions.TYPE).stream()
                        .anyMatch(one::isType))
                .orElseThrow(() -> new Refusal(
                        400,
                        "InvalidParameter",
                        "The source '" + id
                                + "' is not the id of a virtual machine, a managed image or a gallery image version."));
        Resource source = store.resource(parsed).orElseThrow(() -> ResourceRoutes.notFound(parsed));
        if (parsed.isType(VirtualMachines.TYPE)) {
            Map<String, Object> os = Json.child(source.properties, STORAGE, "osDisk");
            return new Found(
                    id,
                    Json.text(os, "osType"),
                    Optional.of(source.note("generalized").isPresent() ? "Generalized" : "Specialized"),
                    source.note("generation").map(Object::toString),
                    Json.integer(os, "diskSizeGB").orElse(30),
                    Json.children(source.properties, STORAGE, "dataDisks"),
                    DiskContents.ofMachine(simulation, source));
        }
        MachineImage image = MachineImage.ofId(simulation, id);
        return new Found(
                id,
                Optional.of(image.osType()),
                Optional.of(image.specialized() ? "Specialized" : "Generalized"),
                Optional.of(image.generation()),
                image.gigabytes(),
                image.dataDisks(),
                source.note("disk").map(Json::cast).orElse(Map.of()));
    }

    private static void agree(Found found, String what, Optional<String> value, String wanted) {
        if (value.isPresent() && !value.get().equals(wanted)) {
            throw new Refusal(
                    400,
                    "BadRequest",
                    "The resource with id '" + found.id + "' has a different " + what + " ['" + value.get()
                            + "'] than the parent gallery image " + what + " ['" + wanted + "'].");
        }
    }
}
