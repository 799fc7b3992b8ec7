package io.batchsh.batch;

import java.util.List;

/**
 * Which pools take their new nodes from an image.
 *
 * @param image the image, as it was asked for
 * @param uses the pools
 * @param unread Batch accounts whose pools could not be looked at, each with the reason
 */
public record ImageUsage(String image, List<ImageUse> uses, List<String> unread) {

    public ImageUsage {
        uses = List.copyOf(uses);
        unread = List.copyOf(unread);
    }

    /** The pools that could get no further node if the image were deleted. */
    public List<ImageUse> breaking() {
        return uses.stream().filter(ImageUse::breaks).toList();
    }
}
