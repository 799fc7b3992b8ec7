package io.batchsh.batch;

import java.util.Optional;

/**
 * A pool that takes its new nodes from an image.
 *
 * @param account the pool's Batch account
 * @param region the name of the region of that account
 * @param pool the pool's id
 * @param image the image as the pool names it
 * @param latest whether it names no version and so takes the latest
 * @param fallback the version that the pool would take if the image were deleted; only where it takes the latest
 * @param autoScale whether a formula decides how many nodes it has, so that it may grow at any time
 * @param currentNodes nodes there are
 * @param targetNodes nodes asked for
 */
public record ImageUse(
        String account,
        String region,
        String pool,
        String image,
        boolean latest,
        Optional<String> fallback,
        boolean autoScale,
        int currentNodes,
        int targetNodes) {

    /** Whether the pool could get no further node if the image were deleted. */
    public boolean breaks() {
        return fallback.isEmpty();
    }

    /** The same where no other version can take the place of this one. */
    public ImageUse withoutFallback() {
        return new ImageUse(
                account, region, pool, image, latest, Optional.empty(), autoScale, currentNodes, targetNodes);
    }

    /** What would happen to the pool, in words. */
    public String effect() {
        if (!breaks()) {
            return "would take " + fallback.get() + " instead";
        }
        return autoScale ? "breaks when its formula asks for nodes" : "breaks at the next resize or recovery";
    }
}
