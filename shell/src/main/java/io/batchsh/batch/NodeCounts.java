package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many nodes of a pool are in which state. States are written in lower case; those without nodes are left out.
 *
 * @param poolId the pool
 * @param dedicated dedicated nodes by state
 * @param spot Spot nodes by state; the service still says low priority
 */
public record NodeCounts(String poolId, Map<String, Integer> dedicated, Map<String, Integer> spot) {

    /** Reads one row of the data plane's {@code GET /nodecounts}. */
    public static NodeCounts of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        return new NodeCounts(
                tree.textOrEmpty("poolId"), states(tree.child("dedicated")), states(tree.child("lowPriority")));
    }

    private static Map<String, Integer> states(JsonTree counts) {
        Map<String, Integer> states = new TreeMap<>();
        for (String state : counts.properties().keySet()) {
            int nodes = counts.number(state).orElse(0);
            if (nodes > 0 && !state.equals("total")) {
                states.put(state.toLowerCase(Locale.ROOT), nodes);
            }
        }
        return Map.copyOf(states);
    }

    /** Nodes in a state, dedicated and Spot. */
    public int in(String state) {
        return dedicated.getOrDefault(state, 0) + spot.getOrDefault(state, 0);
    }

    /** Nodes that take tasks, idle or running, dedicated and Spot. */
    public int ready() {
        return in("idle") + in("running");
    }

    /** All nodes, dedicated and Spot. */
    public int total() {
        return dedicated.values().stream().mapToInt(Integer::intValue).sum()
                + spot.values().stream().mapToInt(Integer::intValue).sum();
    }
}
