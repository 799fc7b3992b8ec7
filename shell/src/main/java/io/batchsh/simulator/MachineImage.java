package io.batchsh.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a virtual machine or disk is made from.
 *
 * @param generation {@code V1} or {@code V2}
 * @param gigabytes the size of the OS disk
 * @param dataDisks the data disks it brings, each with {@code lun} and {@code diskSizeGB}
 */
record MachineImage(
        String osType, String generation, int gigabytes, boolean specialized, List<Map<String, Object>> dataDisks) {

    /** Finds the image of a storage profile's reference. */
    static MachineImage of(Simulation simulation, Map<String, Object> reference, String region) {
        Optional<String> id = Json.text(reference, "id");
        if (id.isPresent()) {
            return ofId(simulation, id.get(), region);
        }
        String publisher = Json.text(reference, "publisher").orElse("");
        String offer = Json.text(reference, "offer").orElse("");
        String sku = Json.text(reference, "sku").orElse("");
        String version = Json.text(reference, "version").orElse("latest");
        return simulation.reference().allImages().stream()
                .filter(known -> known.is(publisher, offer, sku))
                .findFirst()
                .map(MachineImage::of)
                .orElseThrow(() -> new Refusal(
                        404,
                        "PlatformImageNotFound",
                        "The platform image '" + String.join(":", publisher, offer, sku, version)
                                + "' is not available. Verify that all fields in the storage profile are correct. For"
                                + " more details about storage profile information, please refer to"
                                + " https://aka.ms/storageprofile."));
    }

    static MachineImage ofId(Simulation simulation, String id) {
        return ofId(simulation, id, "");
    }

    private static MachineImage ofId(Simulation simulation, String id, String region) {
        Store store = simulation.store();
        Optional<ResourceId> parsed = ResourceId.parse(id);
        if (parsed.filter(parts -> parts.isType(ManagedImages.TYPE)).isPresent()) {
            Resource image = store.resource(parsed.get())
                    .orElseThrow(() -> new Refusal(
                            404, "NotFound", "The Image '" + id + "' cannot be found in '" + region + "' region."));
            if (!image.provisioningState().equals("Succeeded")) {
                throw new Refusal(
                        409,
                        "OperationNotAllowed",
                        "The resource cannot be created from Image " + image.id.name()
                                + " until Image has been successfully created.");
            }
            return of(image);
        }
        if (parsed.filter(parts -> parts.isType(ImageDefinitions.TYPE) || parts.isType(ImageVersions.TYPE))
                .isPresent()) {
            ImageSource source = ImageSource.current(store, Json.object("virtualMachineImageId", id));
            boolean there = source.version()
                    .filter(version -> region.isEmpty() || ImageVersions.replicasIn(version, region) > 0)
                    .isPresent();
            if (!there || source.definition().isEmpty()) {
                throw new Refusal(
                        404,
                        "GalleryImageNotFound",
                        "The gallery image " + id + " is not available in " + region
                                + " region. Please contact image owner to replicate to this region, or change your"
                                + " requested region.");
            }
            return of(source.definition().get(), source.version().get());
        }
        List<String> parts = List.of(id.split("/"));
        int publishers = parts.stream()
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf("publishers");
        if (publishers < 0 || parts.size() < publishers + 8) {
            throw new Refusal(400, "InvalidParameter", "The value '" + id + "' is not the id of an image.");
        }
        return of(
                simulation,
                Json.object(
                        "publisher", parts.get(publishers + 1),
                        "offer", parts.get(publishers + 5),
                        "sku", parts.get(publishers + 7)),
                region);
    }

    static MachineImage of(SupportedImage image) {
        boolean windows = image.osType().equalsIgnoreCase("windows");
        boolean second = Json.texts(image.rendered(), "capabilities").contains("Generation2VMImage");
        return new MachineImage(
                windows ? "Windows" : "Linux", second ? "V2" : "V1", windows ? 127 : 30, false, List.of());
    }

    static MachineImage of(Resource image) {
        Map<String, Object> os = Json.child(image.properties, "storageProfile", "osDisk");
        return new MachineImage(
                Json.text(os, "osType").orElse("Linux"),
                Json.text(image.properties, "hyperVGeneration").orElse("V1"),
                Json.integer(os, "diskSizeGB").orElse(30),
                "Specialized".equals(os.get("osState")),
                Json.children(image.properties, "storageProfile", "dataDisks"));
    }

    private static MachineImage of(Resource definition, Resource version) {
        Map<String, Object> storage = Json.child(version.properties, "storageProfile");
        List<Map<String, Object>> data = Json.children(storage, "dataDiskImages").stream()
                .map(disk -> Json.object("lun", disk.get("lun"), "diskSizeGB", disk.get("sizeInGB")))
                .toList();
        return new MachineImage(
                Json.text(definition.properties, "osType").orElse("Linux"),
                Json.text(definition.properties, "hyperVGeneration").orElse("V1"),
                Json.integer(storage, "osDiskImage", "sizeInGB").orElse(30),
                "Specialized".equals(definition.properties.get("osState")),
                data);
    }
}
