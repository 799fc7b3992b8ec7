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
            return of(simulation.store(), SharedImages.resolve(simulation.store(), reference, shared.get()));
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
            throw new Refusal(
                            403,
                            "AuthenticationFailed",
                            "Server failed to authenticate the request. Make sure the value of Authorization header is"
                                    + " formed correctly including the signature.")
                    .value(
                            "AuthenticationErrorDetail",
                            "The specified type of authentication SharedKey is not allowed when external resources of type"
                                    + " Compute are linked.");
        }
        Store store = simulation.store();
        Optional<Resource> found = store.resource(resource);
        if (found.isEmpty() || !store.allows(caller.get(), ImageVersions.TYPE + "/read", id.get())) {
            throw new Refusal(
                            400,
                            "InsufficientPermissions",
                            "The user identity does not have the required permissions for the specified resource.")
                    .value(
                            "Reason",
                            "The user identity used for this operation does not have the required privelege"
                                    + " Microsoft.Compute/galleries/images/versions/read on the specified resource "
                                    + id.get() + ".");
        }
        return of(store, resource);
    }

    private static ImageSource of(Store store, ResourceId id) {
        return id.isType(ImageVersions.TYPE)
                ? new ImageSource(id.parent().flatMap(store::resource), store.resource(id))
                : new ImageSource(store.resource(id), latest(store, id));
    }

    /** What the reference of a pool that exists leads to now; it may have lost its image. */
    static ImageSource current(Store store, Map<String, Object> reference) {
        return SharedImages.property(reference)
                .map(property -> SharedImages.find(
                        store, property, Json.text(reference, property).orElse("")))
                .orElseGet(() -> Json.text(reference, "virtualMachineImageId").flatMap(ResourceId::parse))
                .map(id -> of(store, id))
                .orElseGet(() -> new ImageSource(Optional.empty(), Optional.empty()));
    }

    private static ImageSource marketplace(Simulation simulation, Map<String, Object> reference, String nodeAgent) {
        String publisher = part(reference, "publisher");
        String offer = part(reference, "offer");
        String sku = part(reference, "sku");
        SupportedImage image = simulation.reference().images(simulation.now()).stream()
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

    private static Optional<Resource> latest(Store store, ResourceId definition) {
        return store.resources(ImageVersions.TYPE, definition.toString()).stream()
                .filter(version -> version.provisioningState().equals("Succeeded"))
                .filter(version -> !Json.flag(version.properties, "publishingProfile", "excludeFromLatest"))
                .max(Comparator.comparing((Resource version) -> number(version, 0))
                        .thenComparing(version -> number(version, 1))
                        .thenComparing(version -> number(version, 2)));
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
