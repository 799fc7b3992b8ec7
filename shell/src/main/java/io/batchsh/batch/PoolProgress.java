package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a pool is, as seen by one poll.
 *
 * @param pool the pool
 * @param counts its nodes by state; the service counts some seconds late
 */
public record PoolProgress(Pool pool, NodeCounts counts) {

    /** States in which a node stays until somebody does something. */
    static final List<String> LASTING = List.of("starttaskfailed", "unusable", "offline", "deallocated");

    /** How many nodes the pool is to have. */
    public int targetNodes() {
        return pool.targetDedicatedNodes() + pool.targetLowPriorityNodes();
    }

    /** Whether no resize is under way and as many nodes as asked for are idle or running. */
    public boolean ready() {
        return pool.steady() && counts.ready() >= targetNodes() && !awaitsFormula();
    }

    /** Whether a formula decides the targets and has not been evaluated yet, or failed. */
    public boolean awaitsFormula() {
        JsonTree run = new JsonTree(pool.document()).child("autoScaleRun");
        return pool.autoScale()
                && (run.properties().isEmpty()
                        || !run.child("error").properties().isEmpty());
    }

    /** Nodes that take no tasks and will not, unless somebody does something. */
    public int lost() {
        return LASTING.stream().mapToInt(counts::in).sum();
    }

    /** How many nodes may still come to take tasks by themselves. */
    public int reachable() {
        int present = Math.max(counts.total(), pool.currentDedicatedNodes() + pool.currentLowPriorityNodes());
        boolean fellShort = pool.steady() && !pool.resizeErrors().isEmpty();
        return (fellShort ? present : Math.max(present, targetNodes())) - lost();
    }

    /** Whether nothing moves any more: no resize is under way and no node is on its way to another state. */
    public boolean settled() {
        return pool.steady() && counts.ready() + lost() + counts.in("unknown") >= counts.total();
    }

    /** In words, such as {@code resizing, 3 of 10 nodes ready, 2 starting}. */
    public String summary() {
        TreeMap<String, Integer> others = new TreeMap<>(counts.dedicated());
        counts.spot().forEach((state, nodes) -> others.merge(state, nodes, Integer::sum));
        others.keySet().removeAll(List.of("idle", "running"));
        return pool.allocationState() + ", " + counts.ready() + " of " + targetNodes() + " nodes ready"
                + others.entrySet().stream()
                        .map(state -> ", " + state.getValue() + " " + state.getKey())
                        .collect(Collectors.joining());
    }
}
