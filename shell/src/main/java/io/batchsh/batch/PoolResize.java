package io.batchsh.batch;

import java.time.Duration;
import java.util.Optional;

/**
 * Another number of nodes for a pool.
 *
 * @param targetDedicatedNodes dedicated nodes asked for
 * @param targetLowPriorityNodes Spot nodes asked for
 * @param resizeTimeout how long it may take, at least 5 minutes; the service takes 15 where it is left out
 * @param nodeDeallocationOption what becomes of the tasks on nodes that go: {@code requeue}, {@code terminate} or
 *     {@code taskcompletion}
 */
public record PoolResize(
        Optional<Integer> targetDedicatedNodes,
        Optional<Integer> targetLowPriorityNodes,
        Optional<Duration> resizeTimeout,
        Optional<String> nodeDeallocationOption) {

    /** A number of dedicated nodes. */
    public static PoolResize dedicated(int nodes) {
        return new PoolResize(Optional.of(nodes), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
