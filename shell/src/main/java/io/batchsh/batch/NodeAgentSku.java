package io.batchsh.batch;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A node agent, once, with the marketplace images the service names it for.
 *
 * @param id the SKU id, such as {@code batch.node.ubuntu 22.04}
 * @param osType {@code linux} or {@code windows}
 * @param images the images the service lists with it
 * @param endOfLife when the service stops accepting new pools with it; present when each of its images has an end of life,
 *     and then the latest of them
 */
public record NodeAgentSku(String id, String osType, List<SupportedImage> images, Optional<OffsetDateTime> endOfLife) {

    /** The images that the service has verified with this agent. */
    public List<SupportedImage> verifiedImages() {
        return images.stream().filter(SupportedImage::verified).toList();
    }
}
