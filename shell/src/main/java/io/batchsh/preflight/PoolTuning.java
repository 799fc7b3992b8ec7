package io.batchsh.preflight;

import io.batchsh.batch.PoolSpec;
import java.time.Duration;
import java.util.List;

/**
 * A pool with what its size asks for.
 *
 * @param pool the pool, changed where need be
 * @param changes what was changed, in words
 */
public record PoolTuning(PoolSpec pool, List<String> changes) {

    /**
     * Lengthens the resize timeout to what is advised for the number of nodes; never shortens it. Source: the Batch page on
     * gallery images (15 minutes per 1,000 nodes) and that on pool errors (30 for more than 300 from a custom image).
     */
    public static PoolTuning of(PoolSpec pool) {
        Duration advised = ResizeTimeout.advised(pool.targetNodes());
        Duration timeout = pool.resizeTimeout().orElse(ResizeTimeout.SERVICE_DEFAULT);
        if (pool.autoScale() || timeout.compareTo(advised) >= 0) {
            return new PoolTuning(pool, List.of());
        }
        return new PoolTuning(
                pool.toBuilder().resizeTimeout(advised).build(),
                List.of("resizeTimeout " + timeout + " -> " + advised + " for " + pool.targetNodes() + " nodes"));
    }
}
