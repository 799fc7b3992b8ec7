package io.batchsh.batch;

/**
 * How far a pool is, as seen by one poll.
 *
 * @param pool the pool
 * @param counts its nodes by state
 */
public record PoolProgress(Pool pool, NodeCounts counts) {

    /** How many nodes the pool is to have. */
    public int targetNodes() {
        return pool.targetDedicatedNodes() + pool.targetLowPriorityNodes();
    }

    /** Whether no resize is under way and as many nodes as asked for are idle or running. */
    public boolean ready() {
        return pool.steady() && counts.ready() >= targetNodes();
    }
}
