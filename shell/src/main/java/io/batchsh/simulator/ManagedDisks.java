package io.batchsh.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Managed disks and their snapshots, which the service treats alike. */
final class ManagedDisks implements ResourceKind {

    static final String DISKS = "Microsoft.Compute/disks";
    static final String SNAPSHOTS = "Microsoft.Compute/snapshots";

    private static final List<String> OPTIONS =
            List.of("Empty", "Copy", "CopyStart", "Import", "FromImage", "Upload", "Restore", "Attach");
    /** What a copy has from its source, unless it is told otherwise. */
    private static final List<String> COPIED = List.of(
            "osType",
            "hyperVGeneration",
            "diskSizeGB",
            "supportsHibernation",
            "supportedCapabilities",
            "encryption",
            "securityProfile");

    static final long GIB = 1L << 30;

    private final Simulation simulation;
    private final String type;

    private ManagedDisks(Simulation simulation, String type) {
        this.simulation = simulation;
        this.type = type;
    }

    static ManagedDisks disks(Simulation simulation) {
        return new ManagedDisks(simulation, DISKS);
    }

    static ManagedDisks snapshots(Simulation simulation) {
        return new ManagedDisks(simulation, SNAPSHOTS);
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public OperationStyle style() {
        return OperationStyle.DISK;
    }

    @Override
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        if (existing.isPresent()) {
            return changed(existing.get(), sent);
        }
        ImageDefinitions.oneOf(Json.child(sent, "creationData"), "createOption", OPTIONS);
        Map<String, Object> creation = Json.child(sent, "creationData");
        switch (Json.text(creation, "createOption").orElseThrow()) {
            case "Empty" -> {
                if (Json.integer(sent, "diskSizeGB").isEmpty()) {
                    throw ImageDefinitions.missing("disk.properties.diskSizeGB");
                }
            }
            case "Copy", "CopyStart" -> copy(sent, creation);
            case "Import" -> {
                String uri = Json.text(creation, "sourceUri")
                        .orElseThrow(() -> ImageDefinitions.missing("disk.properties.creationData.sourceUri"));
                if (Json.text(creation, "storageAccountId").isEmpty()) {
                    throw ImageDefinitions.missing("disk.properties.creationData.storageAccountId");
                }
                sent.putIfAbsent(
                        "diskSizeGB", Blobs.vhd(simulation.store(), uri).gigabytes());
            }
            case "FromImage" -> image(sent, creation);
            default -> throw Refusal.unsupported("disks with createOption " + creation.get("createOption"));
        }
        return sent;
    }

    private static Map<String, Object> changed(Resource before, Map<String, Object> sent) {
        Map<String, Object> properties = Json.merge(Json.copy(before.shown()), sent);
        Optional<Integer> old = Json.integer(before.properties, "diskSizeGB");
        Optional<Integer> size = Json.integer(properties, "diskSizeGB");
        if (old.isPresent() && size.isPresent() && size.get() < old.get()) {
            throw new Refusal(
                    409,
                    "OperationNotAllowed",
                    "Disk size cannot be decreased from " + old.get() + " GB to " + size.get() + " GB.");
        }
        Object option =
                Json.find(before.properties, "creationData", "createOption").orElse("");
        if (!option.equals(Json.find(properties, "creationData", "createOption").orElse(option))) {
            throw new Refusal(
                    409, "PropertyChangeNotAllowed", "Changing property 'creationData.createOption' is not allowed.");
        }
        return properties;
    }

    private void copy(Map<String, Object> sent, Map<String, Object> creation) {
        // Before 2020 a copy could also name its source as an address.
        String id = Json.text(creation, "sourceResourceId")
                .or(() -> Json.text(creation, "sourceUri"))
                .orElseThrow(() -> ImageDefinitions.missing("disk.properties.creationData.sourceResourceId"));
        Resource source = source(simulation.store(), id);
        for (String property : COPIED) {
            Json.find(source.properties, property).ifPresent(value -> sent.putIfAbsent(property, value));
        }
        Map<String, Object> completed = new LinkedHashMap<>(creation);
        completed.remove("sourceUri");
        completed.put("sourceResourceId", source.id.toString());
        completed.put("sourceUniqueId", source.properties.get("uniqueId"));
        Json.find(source.properties, "creationData", "logicalSectorSize")
                .ifPresent(sector -> completed.put("logicalSectorSize", sector));
        sent.put("creationData", completed);
    }

    private void image(Map<String, Object> sent, Map<String, Object> creation) {
        String id = Json.text(creation, "imageReference", "id")
                .or(() -> Json.text(creation, "galleryImageReference", "id"))
                .orElseThrow(() -> ImageDefinitions.missing("disk.properties.creationData.imageReference"));
        MachineImage image = MachineImage.ofId(simulation, id);
        sent.putIfAbsent("osType", image.osType());
        sent.putIfAbsent("hyperVGeneration", image.generation());
        sent.putIfAbsent("diskSizeGB", image.gigabytes());
        // Recorded, azure-cli test_create_image_version_with_region_cvm_encryption, of a second generation image.
        boolean second = image.generation().equals("V2");
        if (second) {
            sent.putIfAbsent("supportsHibernation", true);
        }
        sent.putIfAbsent(
                "supportedCapabilities",
                Json.object(
                        "diskControllerTypes",
                        second ? "SCSI, NVMe" : "SCSI",
                        "acceleratedNetwork",
                        true,
                        "architecture",
                        "x64"));
    }

    /**
     * The disk or snapshot of an identifier, which a copy or an image is made from. Recorded, azure-sdk-for-python
     * test_compute: the identifier may lack its first slash.
     */
    static Resource source(Store store, String id) {
        ResourceId parsed = ResourceId.parse(id.startsWith("/") ? id : "/" + id)
                .filter(parts -> parts.isType(DISKS) || parts.isType(SNAPSHOTS))
                .orElseThrow(() -> new Refusal(
                        400,
                        "InvalidParameter",
                        "The value '" + id + "' is not the id of a managed disk or snapshot."));
        return store.resource(parsed).orElseThrow(() -> ResourceRoutes.notFound(parsed));
    }

    @Override
    public void handle(EventTable events) {
        if (type.equals(SNAPSHOTS)) {
            new SnapshotCopies(simulation).handle(events);
        }
    }

    @Override
    public Duration begin(Resource disk) {
        return Duration.ofMillis(disk.properties.containsKey("timeCreated") ? 150 : type.equals(DISKS) ? 1300 : 2200);
    }

    @Override
    public Map<String, Object> begun(Resource disk, Request request) {
        return DiskAnswers.begun(disk, request);
    }

    @Override
    public String outcome(Resource disk) {
        complete(simulation, disk);
        return "Succeeded";
    }

    /** Fills in what the service adds to a disk once it is there. */
    static void complete(Simulation simulation, Resource disk) {
        Map<String, Object> properties = disk.properties;
        boolean snapshot = disk.id.isType(SNAPSHOTS);
        String sku = Json.text(disk.envelope(), "sku", "name").orElse("Standard_LRS");
        Map<String, Object> envelope = new LinkedHashMap<>(disk.envelope());
        envelope.put("sku", Json.object("name", sku, "tier", skuTier(sku)));
        disk.envelope(envelope);
        int size = Json.integer(properties, "diskSizeGB").orElse(30);
        properties.put("diskSizeGB", size);
        if (!snapshot) {
            performance(properties, sku);
            properties.remove("tier");
            tier(disk).ifPresent(tier -> properties.put("tier", tier));
        } else {
            properties.putIfAbsent("incremental", false);
            if (Json.flag(properties, "incremental")) {
                properties.putIfAbsent(
                        "incrementalSnapshotFamilyId",
                        simulation
                                .identifiers()
                                .uuid(
                                        "snapshot family",
                                        Json.text(properties, "creationData", "sourceUniqueId")
                                                .orElse("")));
            }
            new SnapshotCopies(simulation).begin(disk);
        }
        Map<String, Object> encryption = new LinkedHashMap<>(Json.child(properties, "encryption"));
        encryption.putIfAbsent(
                "type",
                encryption.containsKey("diskEncryptionSetId")
                        ? "EncryptionAtRestWithCustomerKey"
                        : "EncryptionAtRestWithPlatformKey");
        properties.put("encryption", encryption);
        properties.putIfAbsent("networkAccessPolicy", "AllowAll");
        properties.putIfAbsent("publicNetworkAccess", "Enabled");
        properties.putIfAbsent("timeCreated", Times.arm(simulation.now()));
        properties.putIfAbsent("diskState", "Unattached");
        properties.put("diskSizeBytes", size * GIB);
        properties.putIfAbsent("uniqueId", simulation.identifiers().uuid("disk", disk.id.key(), simulation.now()));
    }

    private static String skuTier(String sku) {
        return sku.startsWith("Premium") ? "Premium" : sku.startsWith("Ultra") ? "Ultra" : "Standard";
    }

    // Recorded for Ultra, azure-cli test_snapshot_ultra_ssd, a disk of 4 GB.
    private static void performance(Map<String, Object> properties, String sku) {
        boolean premium = sku.startsWith("Premium");
        boolean ultra = sku.startsWith("Ultra");
        properties.putIfAbsent("diskIOPSReadWrite", premium ? 120 : ultra ? 100 : 500);
        properties.putIfAbsent("diskMBpsReadWrite", premium ? 25 : ultra ? 13 : 60);
        if (ultra) {
            properties.putIfAbsent("diskIOPSReadOnly", 100);
            properties.putIfAbsent("diskMBpsReadOnly", 13);
            properties.putIfAbsent("maxShares", 1);
            properties.putIfAbsent("readOnly", false);
            Map<String, Object> creation = new LinkedHashMap<>(Json.child(properties, "creationData"));
            creation.putIfAbsent("logicalSectorSize", 4096);
            properties.put("creationData", creation);
        }
    }

    /** The performance tier of a premium disk; other disks have none. */
    static Optional<String> tier(Resource disk) {
        return Json.text(disk.envelope(), "sku", "name")
                .filter(sku -> sku.startsWith("Premium"))
                .map(sku -> tier(Json.integer(disk.properties, "diskSizeGB").orElse(30)));
    }

    private static String tier(int gigabytes) {
        String[] tiers = {"P4", "P6", "P10", "P15", "P20", "P30", "P40", "P50", "P60", "P70", "P80"};
        int limit = 32;
        for (String tier : tiers) {
            if (gigabytes <= limit) {
                return tier;
            }
            limit *= 2;
        }
        return "P80";
    }

    @Override
    public void deletable(Resource disk) {
        Json.text(disk.envelope(), "managedBy").ifPresent(machine -> {
            throw new Refusal(
                    409, "OperationNotAllowed", "Disk " + disk.id.name() + " is attached to VM " + machine + ".");
        });
        if ("ActiveSAS".equals(disk.properties.get("diskState"))) {
            throw new Refusal(
                    409,
                    "OperationNotAllowed",
                    "There is an active shared access signature outstanding for disk " + disk.id.name()
                            + ". Call EndGetAccess on the disk before proceeding with this operation.");
        }
    }
}
