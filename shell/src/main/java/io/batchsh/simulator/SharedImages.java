package io.batchsh.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Images that another subscription or everybody may use: ids by the unique name of a shared or community gallery. */
final class SharedImages {

    private static final Pattern SHARED =
            Pattern.compile("/sharedGalleries/([^/]+)/images/([^/]+)(?:/versions/([^/]+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMUNITY = Pattern.compile(
            "/communityGalleries/([^/]+)/images/([^/]+)(?:/versions/([^/]+))?", Pattern.CASE_INSENSITIVE);
    private static final List<String> NAMES = List.of("sharedGalleryImageId", "communityGalleryImageId");

    private SharedImages() {}

    /** The property that names such an image, if one does. */
    static Optional<String> property(Map<String, Object> reference) {
        return NAMES.stream().filter(reference::containsKey).findFirst();
    }

    /**
     * The id that the image has in its own subscription.
     *
     * @throws Refusal if the id has not the form of one, or other properties name an image too
     */
    static ResourceId resolve(Store store, Map<String, Object> reference, String property) {
        for (String other : reference.keySet()) {
            if (!other.equals(property)) {
                throw Contract.invalid(
                        other, "Specified property " + other + " is mutually exclusive with " + property + ".");
            }
        }
        String id = Json.text(reference, property).orElse("");
        return find(store, property, id)
                .orElseThrow(() -> Contract.invalid(
                        property,
                        id,
                        "The specified " + property + " does not exist or is not shared with the caller."));
    }

    /** As {@link #resolve}, for an image that may be gone by now. */
    static Optional<ResourceId> find(Store store, String property, String id) {
        Matcher matcher = (property.startsWith("shared") ? SHARED : COMMUNITY).matcher(id);
        if (!matcher.matches()) {
            throw Contract.invalid(
                    property,
                    id,
                    "The specified resource id must be of the format /"
                            + property.replace("ImageId", "").replace("Gallery", "Galleries")
                            + "/{galleryUniqueName}/images/{galleryImageName}/versions/{galleryImageVersionName}");
        }
        return store.subscriptions().stream()
                .flatMap(subscription ->
                        store.resources(Galleries.GALLERY, "/subscriptions/" + subscription.id()).stream())
                .filter(gallery -> names(gallery, property).stream().anyMatch(matcher.group(1)::equalsIgnoreCase))
                .map(gallery -> gallery.id.child("images", matcher.group(2)))
                .map(image -> version(matcher.group(3))
                        .map(name -> image.child("versions", name))
                        .orElse(image))
                .filter(resource -> store.resource(resource).isPresent())
                .findFirst();
    }

    private static Optional<String> version(@Nullable String name) {
        return Optional.ofNullable(name)
                .filter(text -> !text.toLowerCase(Locale.ROOT).equals("latest"));
    }

    private static List<String> names(Resource gallery, String property) {
        return property.startsWith("shared")
                ? Json.text(gallery.properties, "identifier", "uniqueName").stream()
                        .toList()
                : Json.texts(gallery.properties, "sharingProfile", "communityGalleryInfo", "publicNames");
    }
}
