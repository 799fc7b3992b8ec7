package io.batchsh.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a pool's image reference leads to: a marketplace image, or a definition and perhaps a version of a gallery.
 *
 * @param definition empty for a marketplace image
 * @param version the version named, or the latest there is; empty for a marketplace image or where there is none
 */
record ImageSource(Optional<Resource> definition, Optional<Resource> version) {

    private static final String GALLERY_ID = "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}"
            + "/providers/Microsoft.Compute/galleries/{galleryName}/images/{galleryImageName}";
    private static final Pattern NUMBERS = Pattern.compile("\\.");

    /**
     * Finds the image of a reference as the service does on creation.
     *
     * @param caller the object id of who asks; the image must be readable to it
     * @throws Refusal if the reference is not one, or leads to nothing the caller may read
     */
    static ImageSource resolve(
            Simulation simulation, Map<String, Object> reference, String nodeAgent, Optional<String> caller) {
        Optional<String> shared = SharedImages.property(reference);
        if (shared.isPresent()) {
            return of(simulation.store(), SharedImages.resolve(simulation.store(), reference, shared.get()), "");
        }
        Optional<String> id = Json.text(reference, "virtualMachineImageId");
        if (id.isEmpty()) {
            return marketplace(simulation, reference, nodeAgent);
        }
        for (String other : List.of("publisher", "offer", "sku", "version")) {
            if (reference.containsKey(other)) {
                throw Contract.invalid(
                        other,
                        reference.get(other) + "",
                        other.equals("version")
                                ? "Specified property version can only have a value when publisher is set."
                                : "Specified property " + other + " is mutually exclusive with virtualMachineImageId.");
            }
        }
        ResourceId resource = ResourceId.parse(id.get())
                .filter(parsed -> parsed.isType(ImageDefinitions.TYPE) || parsed.isType(ImageVersions.TYPE))
                .orElseThrow(() -> Contract.invalid(
                        "virtualMachineImageId",
                        id.get(),
                        "The specified resource id must be of the format " + GALLERY_ID
                                + "/versions/{galleryImageVersionName} or " + GALLERY_ID));
        if (caller.isEmpty()) {
            throw LinkedResources.keyNotAllowed("Compute");
        }
        Store store = simulation.store();
        LinkedResources.requireRight(store, caller.get(), ImageVersions.TYPE + "/read", id.get());
        if (store.resource(resource).isEmpty()) {
            throw LinkedResources.insufficient(ImageVersions.TYPE + "/read", id.get());
        }
        LinkedResources.requireRegistration(store, resource);
        return of(store, resource, "");
    }

    private static ImageSource of(Store store, ResourceId id, String region) {
        return id.isType(ImageVersions.TYPE)
                ? new ImageSource(id.parent().flatMap(store::resource), store.resource(id))
                : new ImageSource(store.resource(id), latest(store, id, region));
    }

    /** What the reference of a pool that exists leads to now; it may have lost its image. */
    static ImageSource current(Store store, Map<String, Object> reference) {
        return current(store, reference, "");
    }

    /** As {@link #current(Store, Map)}, where the latest of a region may be another than elsewhere. */
    static ImageSource current(Store store, Map<String, Object> reference, String region) {
        return SharedImages.property(reference)
                .map(property -> SharedImages.find(
                        store, property, Json.text(reference, property).orElse("")))
                .orElseGet(() -> Json.text(reference, "virtualMachineImageId").flatMap(ResourceId::parse))
                .map(id -> of(store, id, region))
                .orElseGet(() -> new ImageSource(Optional.empty(), Optional.empty()));
    }

    private static ImageSource marketplace(Simulation simulation, Map<String, Object> reference, String nodeAgent) {
        String publisher = part(reference, "publisher");
        String offer = part(reference, "offer");
        String sku = part(reference, "sku");
        SupportedImage image = simulation.reference().takenImages(simulation.now()).stream()
                .filter(known -> known.is(publisher, offer, sku))
                .findFirst()
                .orElseThrow(() -> Contract.invalid(
                        "imageReference",
                        "The specified imageReference with publisher " + publisher + " offer " + offer + " sku " + sku
                                + " is not supported."));
        if (!image.nodeAgent().equals(nodeAgent)) {
            throw Contract.invalid(
                    "nodeAgentSKUId",
                    nodeAgent,
                    "The specified nodeAgentSKUId is not supported for the imageReference with publisher " + publisher
                            + " offer " + offer + " sku " + sku + ".");
        }
        return new ImageSource(Optional.empty(), Optional.empty());
    }

    private static String part(Map<String, Object> reference, String name) {
        return Json.text(reference, name).orElseThrow(() -> Contract.missing(name));
    }

    private static Optional<Resource> latest(Store store, ResourceId definition, String region) {
        return store.resources(ImageVersions.TYPE, definition.toString()).stream()
                .filter(version -> version.provisioningState().equals("Succeeded"))
                .filter(version -> !excluded(version, region))
                .max(Comparator.comparing((Resource version) -> number(version, 0))
                        .thenComparing(version -> number(version, 1))
                        .thenComparing(version -> number(version, 2)));
    }

    // A version may be kept from being the latest everywhere, or in some regions.
    private static boolean excluded(Resource version, String region) {
        Map<String, Object> profile = Json.child(version.properties, "publishingProfile");
        return Json.flag(profile, "excludeFromLatest")
                || Json.children(profile, "targetRegions").stream()
                        .anyMatch(target -> Json.flag(target, "excludeFromLatest")
                                && Reference.bare(Json.text(target, "name").orElse(""))
                                        .equals(region));
    }

    private static long number(Resource version, int index) {
        return Long.parseLong(NUMBERS.split(version.id.name())[index]);
    }

    /** {@code linux} or {@code windows}, where a gallery tells. */
    Optional<String> osType() {
        return definition
                .flatMap(image -> Json.text(image.properties, "osType"))
                .map(type -> type.toLowerCase(Locale.ROOT));
    }
}
