package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.image.Galleries;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An image as people name it. */
public final class ImageText {

    private static final String SHARED = "/sharedgalleries/";
    private static final String COMMUNITY = "/communitygalleries/";

    private ImageText() {}

    /**
     * The {@code imageReference} of an image: a gallery image, an image of a shared or a community gallery by its id, or
     * {@code publisher:offer:sku[:version]} of the marketplace.
     *
     * @throws AzureException if the gallery does not exist or Azure does not answer
     */
    public static Map<String, Object> reference(String image, Galleries galleries) {
        String lower = image.toLowerCase(Locale.ROOT);
        if (lower.startsWith(SHARED)) {
            return Map.of("sharedGalleryImageId", image);
        }
        if (lower.startsWith(COMMUNITY)) {
            return Map.of("communityGalleryImageId", image);
        }
        String[] parts = image.split(":", -1);
        if (image.indexOf('/') < 0 && (parts.length == 3 || parts.length == 4)) {
            Map<String, Object> marketplace = new LinkedHashMap<>();
            marketplace.put("publisher", parts[0]);
            marketplace.put("offer", parts[1]);
            marketplace.put("sku", parts[2]);
            marketplace.put("version", parts.length == 4 ? parts[3] : "latest");
            return marketplace;
        }
        return Map.of("virtualMachineImageId", idOf(image, galleries));
    }

    /**
     * The resource id of an image named in short. A text that cannot be resolved stays as it is, for preflight to explain.
     *
     * @param image {@code gallery/definition[/version]}, a resource id, or something that is neither
     * @throws AzureException if the gallery does not exist or Azure does not answer
     */
    public static String idOf(String image, Galleries galleries) {
        try {
            return galleries.find(image).toString();
        } catch (AzureException unresolved) {
            if (unresolved.kind() == AzureException.Kind.INVALID || unresolved.kind() == AzureException.Kind.DENIED) {
                return image;
            }
            throw unresolved;
        }
    }
}
