package io.batchsh.image;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a text that is not a gallery image id seems to name; decides the advice. */
enum ImageText {
    MANAGED_IMAGE(
            "the id of a managed image",
            "Pools from managed images were retired on 31 March 2026; a gallery image is the only custom image left.",
            "Publish it in a gallery: image-version create GALLERY/DEFINITION/1.0.0 --source ID"),
    VHD(
            "the URL of a VHD blob",
            "Pools straight from VHD blobs were retired on 31 March 2026; a gallery image is the only custom image"
                    + " left.",
            "Import it into a gallery: image-version create GALLERY/DEFINITION/1.0.0 --source URL"),
    MARKETPLACE(
            "a marketplace image (publisher:offer:sku:version)",
            "batchsh creates pools from images of an Azure Compute Gallery.",
            "Show what there is: gallery list"),
    GALLERY(
            "the id of a gallery",
            "A pool needs an image definition of it, with or without a version.",
            "Show its definitions: image-definition list --gallery NAME"),
    COMMUNITY(
            "the id of a community or shared gallery image",
            "Those ids do not say subscription and resource group, and cannot be looked up there.",
            "Name it in the pool's JSON as sharedGalleryImageId or communityGalleryImageId"),
    OTHER_RESOURCE(
            "the id of another kind of resource",
            "The shape is"
                    + " /subscriptions/S/resourceGroups/G/providers/Microsoft.Compute/galleries/N/images/D[/versions/V].",
            "Show what there is: gallery list"),
    UNKNOWN(
            "no resource id",
            "The shape is"
                    + " /subscriptions/S/resourceGroups/G/providers/Microsoft.Compute/galleries/N/images/D[/versions/V].",
            "Show what there is: gallery list");

    private static final Pattern MANAGED =
            Pattern.compile(".*/providers/microsoft\\.compute/images/[^/]+/?", Pattern.DOTALL);
    private static final Pattern GALLERY_ONLY =
            Pattern.compile(".*/providers/microsoft\\.compute/galleries/[^/]+(/images)?/?", Pattern.DOTALL);
    private static final Pattern URN = Pattern.compile("[^\\s:/]+:[^\\s:/]+:[^\\s:/]+(:[^\\s:/]+)?");

    private final String words;
    private final String reason;
    private final String remedy;

    ImageText(String words, String reason, String remedy) {
        this.words = words;
        this.reason = reason;
        this.remedy = remedy;
    }

    static ImageText of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (MANAGED.matcher(lower).matches()) {
            return MANAGED_IMAGE;
        }
        if (lower.startsWith("https://") || lower.startsWith("http://")) {
            return VHD;
        }
        if (lower.startsWith("/sharedgalleries/") || lower.startsWith("/communitygalleries/")) {
            return COMMUNITY;
        }
        if (GALLERY_ONLY.matcher(lower).matches()) {
            return GALLERY;
        }
        if (URN.matcher(lower).matches()) {
            return MARKETPLACE;
        }
        return lower.startsWith("/subscriptions/") ? OTHER_RESOURCE : UNKNOWN;
    }

    String words() {
        return words;
    }

    String reason() {
        return reason;
    }

    String remedy() {
        return remedy;
    }
}
