package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.PoolSpec;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ReplicaRule;
import io.batchsh.image.TargetRegion;
import java.util.Optional;

/**
 * More replicas of an image version, as the number of nodes asks for: one per 300 in the region of the account. Source: the
 * Batch page on gallery images.
 *
 * @param image the version, by its number even where the pool takes the latest
 * @param region where the pool is
 * @param present replicas there are
 * @param needed replicas the nodes ask for
 */
public record ReplicaTuning(GalleryImageId image, String region, int present, int needed) {

    /**
     * What a pool asks for; empty where there are replicas enough, where the image cannot be read, or where it is not in the
     * region at all, which has rules of its own.
     */
    public static Optional<ReplicaTuning> of(PoolSpec pool, Galleries galleries, String region) {
        Optional<GalleryImageId> image = pool.imageId().flatMap(GalleryImageId::read);
        if (image.isEmpty() || pool.autoScale()) {
            return Optional.empty();
        }
        int needed = ReplicaRule.BATCH.replicas(pool.targetNodes());
        try {
            GalleryImageId version = galleries.pinned(image.get());
            return galleries
                    .version(version)
                    .targetRegion(region)
                    .map(TargetRegion::replicas)
                    .filter(present -> present < needed)
                    .map(present -> new ReplicaTuning(version, region, present, needed));
        } catch (AzureException unreadable) {
            return Optional.empty();
        }
    }

    /** The command that makes them. */
    public String command() {
        return command(needed);
    }

    /** The command that takes them back. */
    public String inverse() {
        return command(present);
    }

    private String command(int replicas) {
        return "image-version replicate " + image.shortForm() + " --target-regions " + region + "=" + replicas;
    }
}
