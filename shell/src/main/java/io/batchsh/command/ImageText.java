package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.image.Galleries;

/** An image as people name it. */
public final class ImageText {

    private ImageText() {}

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
