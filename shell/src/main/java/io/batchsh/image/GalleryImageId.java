package io.batchsh.image;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/**
 * The Azure Resource Manager id of an image definition in a gallery, or of one version of it: the only custom image a Batch
 * pool can be created from since 31 March 2026. Without a version the service takes the latest.
 *
 * @param subscriptionId the subscription of the gallery
 * @param resourceGroup the resource group of the gallery
 * @param gallery the gallery's name
 * @param definition the image definition's name
 * @param version the version's name, such as {@code 1.0.2}
 */
public record GalleryImageId(
        String subscriptionId, String resourceGroup, String gallery, String definition, Optional<String> version) {

    private static final Pattern SHAPE = Pattern.compile(
            "/?subscriptions/([^/\\s?#]+)/resourceGroups/([^/\\s?#]+)/providers/Microsoft\\.Compute/galleries/([^/\\s?#]+)"
                    + "/images/([^/\\s?#]+)(?:/versions/([^/\\s?#]+))?/?",
            Pattern.CASE_INSENSITIVE);

    public GalleryImageId {
        requireNonNull(subscriptionId, "subscriptionId is null");
        requireNonNull(resourceGroup, "resourceGroup is null");
        requireNonNull(gallery, "gallery is null");
        requireNonNull(definition, "definition is null");
        requireNonNull(version, "version is null");
    }

    /**
     * Reads an ARM id.
     *
     * @throws AzureException of kind INVALID, saying what kind of image the text names instead
     */
    public static GalleryImageId parse(String text) {
        return read(text).orElseThrow(() -> {
            ImageText kind = ImageText.of(text);
            return AzureException.builder(
                            Kind.INVALID, "'" + text + "' is " + kind.words() + ", not a gallery image id.")
                    .reason(kind.reason())
                    .remedy(kind.remedy())
                    .build();
        });
    }

    /** The id, when the text has the shape of one. */
    public static Optional<GalleryImageId> read(String text) {
        Matcher matcher = SHAPE.matcher(requireNonNull(text, "text is null"));
        return matcher.matches()
                ? Optional.of(new GalleryImageId(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(3),
                        matcher.group(4),
                        Optional.ofNullable(matcher.group(5))))
                : Optional.empty();
    }

    /** This definition's version of a name. */
    public GalleryImageId withVersion(String name) {
        return new GalleryImageId(subscriptionId, resourceGroup, gallery, definition, Optional.of(name));
    }

    /** The definition alone. */
    public GalleryImageId withoutVersion() {
        return new GalleryImageId(subscriptionId, resourceGroup, gallery, definition, Optional.empty());
    }

    /** The ARM id of the gallery. */
    public String galleryId() {
        return "/subscriptions/" + subscriptionId + "/resourceGroups/" + resourceGroup
                + "/providers/Microsoft.Compute/galleries/" + gallery;
    }

    /** {@code gallery/definition[/version]}, as it is typed. */
    public String shortForm() {
        return gallery + "/" + definition + version.map(name -> "/" + name).orElse("");
    }

    /** Whether both name the same resource; ARM ids do not differ by case. */
    public boolean sameResource(GalleryImageId other) {
        return toString().toLowerCase(Locale.ROOT).equals(other.toString().toLowerCase(Locale.ROOT));
    }

    /** The ARM id. */
    @Override
    public String toString() {
        return galleryId() + "/images/" + definition
                + version.map(name -> "/versions/" + name).orElse("");
    }
}
