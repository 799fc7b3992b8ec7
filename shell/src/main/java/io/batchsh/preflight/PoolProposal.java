package io.batchsh.preflight;

import io.batchsh.batch.PoolSpec;
import io.batchsh.image.GalleryImageId;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * A pool that somebody means to create.
 *
 * @param pool the body of the create call
 * @param tokenCredential whether the caller signs in with Microsoft Entra ID; a shared key otherwise
 */
public record PoolProposal(PoolSpec pool, boolean tokenCredential) {

    public PoolProposal {
        requireNonNull(pool, "pool is null");
    }

    /** A pool to be created with a Microsoft Entra ID token. */
    public PoolProposal(PoolSpec pool) {
        this(pool, true);
    }

    /** The gallery image; empty when the pool names none, or writes its id wrongly. */
    public Optional<GalleryImageId> image() {
        return pool.imageId().flatMap(GalleryImageId::read);
    }
}
