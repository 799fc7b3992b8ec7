package io.batchsh.preflight;

import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolSpec;
import io.batchsh.image.GalleryImageId;
import io.batchsh.network.SubnetId;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * A pool that somebody means to create, or to resize.
 *
 * @param pool the body of the create call; of an existing pool what it would be
 * @param tokenCredential whether the caller signs in with Microsoft Entra ID; a shared key otherwise
 * @param existing the pool as it is, where it is there already
 */
public record PoolProposal(PoolSpec pool, boolean tokenCredential, Optional<Pool> existing) {

    public PoolProposal {
        requireNonNull(pool, "pool is null");
        requireNonNull(existing, "existing is null");
    }

    /** A pool to be created. */
    public PoolProposal(PoolSpec pool, boolean tokenCredential) {
        this(pool, tokenCredential, Optional.empty());
    }

    /** A pool to be created with a Microsoft Entra ID token. */
    public PoolProposal(PoolSpec pool) {
        this(pool, true);
    }

    /** The gallery image; empty when the pool names none, or writes its id wrongly. */
    public Optional<GalleryImageId> image() {
        return pool.imageId().flatMap(GalleryImageId::read);
    }

    /** The subnet to join as it was written. */
    Optional<String> subnetText() {
        return pool.tree().text("networkConfiguration", "subnetId");
    }

    /** The subnet to join; empty when the pool names none, or writes its id wrongly. */
    Optional<SubnetId> subnet() {
        return subnetText().flatMap(SubnetId::read);
    }

    /** Dedicated nodes that are not there yet. */
    int newDedicatedNodes() {
        return Math.max(
                0,
                pool.targetDedicatedNodes()
                        - existing.map(Pool::currentDedicatedNodes).orElse(0));
    }

    /** Spot nodes that are not there yet. */
    int newLowPriorityNodes() {
        return Math.max(
                0,
                pool.targetLowPriorityNodes()
                        - existing.map(Pool::currentLowPriorityNodes).orElse(0));
    }
}
