package io.batchsh.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers nodes as they were when a run asked something of them: one that is still so has not begun. */
final class NodeRequests {

    private static final String ACTION = "batch.node.";

    private final ReplayTarget target;
    private final Map<String, Map<String, String>> before = new HashMap<>();

    NodeRequests(ReplayTarget target) {
        this.target = target;
    }

    /** A request is about to be sent. */
    void before(String operation, ResourceAddress address, String apiVersion) {
        List<String> segments = address.segments();
        if (!operation.startsWith(ACTION)
                || segments.size() != 5
                || segments.get(4).equals("users")) {
            return;
        }
        Map<String, @Nullable Object> node =
                target.read(new ResourceAddress(false, segments.subList(0, 4)), "", apiVersion);
        if (node != null) {
            before.computeIfAbsent(segments.get(1), pool -> new HashMap<>()).put(segments.get(3), state(node));
        }
    }

    /** Whether a wait for the nodes of a pool is about this one. */
    boolean concern(String pool, Map<String, @Nullable Object> node) {
        Map<String, String> asked = before.getOrDefault(pool, Map.of());
        return asked.isEmpty() || asked.containsKey(ResourceConditions.field(node, "id"));
    }

    boolean isUnchanged(String pool, Map<String, @Nullable Object> node) {
        Map<String, String> asked = before.getOrDefault(pool, Map.of());
        return state(node).equals(asked.get(ResourceConditions.field(node, "id")));
    }

    /** What was asked has been waited for. */
    void clear() {
        before.clear();
    }

    private static String state(Map<String, @Nullable Object> node) {
        return ResourceConditions.field(node, "state") + " " + ResourceConditions.field(node, "stateTransitionTime");
    }
}
