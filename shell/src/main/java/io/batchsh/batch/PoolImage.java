package io.batchsh.batch;

import java.util.Optional;

/**
 * The image that new nodes of a pool start from.
 *
 * @param custom whether it is an image of one's own, or shared by others, and not one of the marketplace
 * @param image the image as it is typed: {@code gallery/definition}, an id of a shared gallery, or {@code
 *     publisher:offer:sku:version}
 * @param version the version new nodes get; absent where it cannot be found out
 * @param latest whether the pool names no version, so that new nodes get the latest
 * @param newer the highest version above that one, where there is one that is not excluded from latest
 * @param problem why no new node can start from it, or why that could not be looked at, in words
 */
public record PoolImage(
        boolean custom,
        String image,
        Optional<String> version,
        boolean latest,
        Optional<Newer> newer,
        Optional<String> problem) {

    /**
     * A newer version.
     *
     * @param version its name
     * @param region the name of the region of the pool's account
     * @param replicas how many replicas are complete in that region; 0 where it is not replicated to it, absent where that is
     *     not shown
     */
    public record Newer(String version, String region, Optional<Integer> replicas) {

        /** Whether nodes of the pool could start from it. */
        public boolean usable() {
            return replicas.orElse(1) > 0;
        }
    }
}
