package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The disks of virtual machines: named, made, attached and let go with them. */
final class MachineDisks {

    private final Simulation simulation;
    private final Store store;

    MachineDisks(Simulation simulation) {
        this.simulation = simulation;
        this.store = simulation.store();
    }

    /** What a machine on an existing OS disk starts from. */
    MachineImage attached(Map<String, Object> storage) {
        String id = Json.text(storage, "osDisk", "managedDisk", "id")
                .orElseThrow(() -> ImageDefinitions.missing("storageProfile.osDisk.managedDisk.id"));
        Resource disk = ManagedDisks.source(store, id);
        requireFree(disk);
        return new MachineImage(
                Json.text(disk.properties, "osType").orElse("Linux"),
                Json.text(disk.properties, "hyperVGeneration").orElse("V1"),
                Json.integer(disk.properties, "diskSizeGB").orElse(30),
                true,
                List.of());
    }

    /** Completes the storage profile of a machine as the service does. */
    void complete(ResourceId machine, Map<String, Object> properties, VmSize size, @Nullable MachineImage image) {
        Map<String, Object> storage = new LinkedHashMap<>(Json.child(properties, "storageProfile"));
        String type = "True".equals(size.capabilities().get("PremiumIO")) ? "Premium_LRS" : "Standard_LRS";
        Map<String, Object> os = new LinkedHashMap<>(Json.child(storage, "osDisk"));
        if (image != null) {
            os.put("osType", image.osType());
            os.putIfAbsent("createOption", "FromImage");
            os.putIfAbsent("diskSizeGB", image.gigabytes());
        }
        cased(os);
        os.putIfAbsent("caching", "ReadWrite");
        os.putIfAbsent("deleteOption", "Detach");
        named(machine, os, "_OsDisk_1_", type);
        storage.put("osDisk", os);
        List<Map<String, Object>> given = new ArrayList<>(Json.children(storage, "dataDisks"));
        if (image != null) {
            given.replaceAll(disk -> sized(disk, image));
            image.dataDisks().stream()
                    .filter(brought -> given.stream()
                            .noneMatch(disk -> brought.getOrDefault("lun", 0).equals(disk.get("lun"))))
                    .forEach(brought -> given.add(Json.object(
                            "lun", brought.get("lun"),
                            "createOption", "FromImage",
                            "diskSizeGB", brought.get("diskSizeGB"))));
        }
        int most = Integer.parseInt(size.capabilities().getOrDefault("MaxDataDiskCount", "64"));
        if (given.size() > most) {
            throw new Refusal(
                    409,
                    "OperationNotAllowed",
                    "The maximum number of data disks allowed to be attached to a VM of this size is " + most + ".");
        }
        List<Object> data = new ArrayList<>();
        for (Map<String, Object> sent : given) {
            Map<String, Object> disk = new LinkedHashMap<>(sent);
            cased(disk);
            disk.putIfAbsent("caching", "None");
            disk.putIfAbsent("deleteOption", "Detach");
            disk.putIfAbsent("toBeDetached", false);
            named(machine, disk, "_disk" + (data.size() + 2) + "_", type);
            data.add(disk);
        }
        storage.put("dataDisks", data);
        properties.put("storageProfile", storage);
    }

    /** An image version says who encrypts the disks that are made from it in a region. */
    void encrypt(Map<String, Object> properties, String region) {
        Map<String, Object> storage = new LinkedHashMap<>(Json.child(properties, "storageProfile"));
        Map<String, Object> encryption = Json.text(storage, "imageReference", "id")
                .map(id -> ImageSource.current(store, Json.object("virtualMachineImageId", id)))
                .flatMap(ImageSource::version)
                .map(version -> ImageVersions.encryption(version, region))
                .orElse(Map.of());
        if (encryption.isEmpty()) {
            return;
        }
        storage.put("osDisk", encrypted(Json.child(storage, "osDisk"), Json.child(encryption, "osDiskImage")));
        List<Map<String, Object>> sets = Json.children(encryption, "dataDiskImages");
        storage.put(
                "dataDisks",
                Json.children(storage, "dataDisks").stream()
                        .map(disk -> encrypted(
                                disk,
                                sets.stream()
                                        .filter(set ->
                                                set.getOrDefault("lun", 0).equals(disk.get("lun")))
                                        .findFirst()
                                        .orElse(Map.of())))
                        .toList());
        properties.put("storageProfile", storage);
    }

    private static Map<String, Object> encrypted(Map<String, Object> disk, Map<String, Object> encryption) {
        Map<String, Object> encrypted = new LinkedHashMap<>(disk);
        Json.text(encryption, "diskEncryptionSetId").ifPresent(set -> {
            Map<String, Object> managed = new LinkedHashMap<>(Json.child(disk, "managedDisk"));
            managed.put("diskEncryptionSet", Json.object("id", set));
            encrypted.put("managedDisk", managed);
        });
        return encrypted;
    }

    private void named(ResourceId machine, Map<String, Object> disk, String infix, String type) {
        if (disk.containsKey("vhd")) {
            unmanaged(disk);
            return;
        }
        Map<String, Object> managed = new LinkedHashMap<>(Json.child(disk, "managedDisk"));
        Optional<ResourceId> given = Json.text(managed, "id").flatMap(ResourceId::parse);
        if (given.isPresent() && "Attach".equals(disk.get("createOption"))) {
            Resource found = store.resource(given.get()).orElseThrow(() -> ResourceRoutes.notFound(given.get()));
            if (!machine.toString()
                    .equalsIgnoreCase(Json.text(found.envelope(), "managedBy").orElse(""))) {
                requireFree(found);
            }
            disk.put("name", found.id.name());
            disk.put("diskSizeGB", found.properties.get("diskSizeGB"));
        }
        if (!disk.containsKey("name")) {
            String suffix = simulation
                    .identifiers()
                    .hex("disk", machine.key(), infix, simulation.now())
                    .substring(0, 32);
            disk.put("name", machine.name() + infix + suffix);
        }
        managed.putIfAbsent("storageAccountType", type);
        managed.putIfAbsent(
                "id",
                new ResourceId(
                                machine.subscription(),
                                machine.group(),
                                ManagedDisks.DISKS,
                                List.of(disk.get("name").toString()))
                        .toString());
        disk.put("managedDisk", managed);
    }

    /** A data disk from the image has the size that the image says. */
    private static Map<String, Object> sized(Map<String, Object> disk, MachineImage image) {
        Map<String, Object> sized = new LinkedHashMap<>(disk);
        image.dataDisks().stream()
                .filter(brought -> brought.getOrDefault("lun", 0).equals(disk.get("lun")))
                .map(brought -> brought.get("diskSizeGB"))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(size -> sized.putIfAbsent("diskSizeGB", size));
        return sized;
    }

    // Clients write createOption in any case; the service answers in its own.
    private static void cased(Map<String, Object> disk) {
        String option = Json.text(disk, "createOption").orElse("");
        for (String known : List.of("FromImage", "Empty", "Attach")) {
            if (known.equalsIgnoreCase(option)) {
                disk.put("createOption", known);
            }
        }
    }

    /** A disk in a page blob, which its machine makes; the account must be there and the disk have a name. */
    private void unmanaged(Map<String, Object> disk) {
        if (!disk.containsKey("name")) {
            throw ImageDefinitions.missing("storageProfile.disk.name");
        }
        String uri = Json.text(disk, "vhd", "uri").orElseThrow(() -> ImageDefinitions.missing("disk.vhd.uri"));
        int gigabytes = Json.integer(disk, "diskSizeGB").orElse(30);
        if ("Attach".equals(disk.get("createOption"))) {
            Blobs.vhd(store, uri);
        } else {
            Blobs.make(store, uri, gigabytes, simulation.now());
        }
        disk.putIfAbsent("diskSizeGB", gigabytes);
    }

    private static void requireFree(Resource disk) {
        Json.text(disk.envelope(), "managedBy").ifPresent(machine -> {
            throw new Refusal(
                    409,
                    "ConflictingUserInput",
                    "Disk '" + disk.id.name() + "' cannot be attached as the disk is already owned by VM '" + machine
                            + "'.");
        });
    }

    /** Makes the disks of a machine that are not there yet, takes all of them for it and lets go those it lost. */
    void attach(Resource machine) {
        List<String> wanted = new ArrayList<>();
        for (Map<String, Object> disk : all(machine)) {
            Optional<ResourceId> found = Json.text(disk, "managedDisk", "id").flatMap(ResourceId::parse);
            if (found.isEmpty()) {
                continue;
            }
            ResourceId parsed = found.get();
            wanted.add(parsed.key());
            Resource resource = store.resource(parsed).orElseGet(() -> make(machine, parsed, disk));
            own(resource, machine.id.toString());
        }
        for (Resource disk : store.resources(ManagedDisks.DISKS, "/subscriptions/" + machine.id.subscription())) {
            boolean ours = machine.id
                    .toString()
                    .equalsIgnoreCase(Json.text(disk.envelope(), "managedBy").orElse(""));
            if (ours && !wanted.contains(disk.id.key())) {
                free(disk);
            }
        }
    }

    /** Lets the disks of a machine go, and deletes those that it was to be deleted with. */
    void release(Resource machine) {
        for (Map<String, Object> disk : all(machine)) {
            Json.text(disk, "managedDisk", "id")
                    .flatMap(ResourceId::parse)
                    .flatMap(store::resource)
                    .ifPresent(resource -> {
                        free(resource);
                        if ("Delete".equals(disk.get("deleteOption"))) {
                            store.remove(resource);
                        }
                    });
        }
    }

    /** Marks the disks of a machine as in use or, once it is deallocated, as reserved. */
    void state(Resource machine, String state) {
        for (Map<String, Object> disk : all(machine)) {
            Json.text(disk, "managedDisk", "id")
                    .flatMap(ResourceId::parse)
                    .flatMap(store::resource)
                    .ifPresent(resource -> resource.properties.put("diskState", state));
        }
    }

    static List<Map<String, Object>> all(Resource machine) {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(Json.child(machine.properties, "storageProfile", "osDisk"));
        all.addAll(Json.children(machine.properties, "storageProfile", "dataDisks"));
        return all;
    }

    private Resource make(Resource machine, ResourceId id, Map<String, Object> disk) {
        Resource made = new Resource(id, machine.location);
        boolean os = disk.containsKey("osType");
        made.properties = Json.object(
                "osType",
                disk.get("osType"),
                "hyperVGeneration",
                os ? machine.note("generation").orElse("V1") : null,
                "creationData",
                Json.object("createOption", disk.getOrDefault("createOption", "Empty")),
                "diskSizeGB",
                disk.get("diskSizeGB"));
        made.envelope(Json.object(
                "sku",
                Json.object(
                        "name",
                        Json.find(disk, "managedDisk", "storageAccountType").orElse("Standard_LRS"))));
        ManagedDisks.complete(simulation, made);
        made.provisioningState("Succeeded");
        store.add(made);
        return made;
    }

    private static void own(Resource disk, String machine) {
        Map<String, Object> envelope = new LinkedHashMap<>(disk.envelope());
        envelope.put("managedBy", machine);
        disk.envelope(envelope);
        disk.properties.put("diskState", "Attached");
    }

    private static void free(Resource disk) {
        Map<String, Object> envelope = new LinkedHashMap<>(disk.envelope());
        envelope.remove("managedBy");
        disk.envelope(envelope);
        disk.properties.put("diskState", "Unattached");
    }
}
