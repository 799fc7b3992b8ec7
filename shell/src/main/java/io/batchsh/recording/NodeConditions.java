package io.batchsh.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import static io.batchsh.recording.ResourceConditions.field;

/** Conditions of the nodes of a pool. */
final class NodeConditions {

    private static final List<String> KINDS = List.of("dedicated", "lowPriority");

    private NodeConditions() {}

    /**
     * So many nodes are idle or running.
     *
     * @param least how many; as many as the pool is to have where it does not say
     */
    record Ready(Optional<Long> least) implements WaitedCondition {

        private static final List<String> BAD = List.of("unusable", "startTaskFailed");
        private static final String COUNTS = "nodeCounts";

        @Override
        public @Nullable Map<String, @Nullable Object> look(Place place) {
            Map<String, @Nullable Object> pool = place.read("");
            if (pool == null) {
                return null;
            }
            Map<String, @Nullable Object> seen = new LinkedHashMap<>(pool);
            seen.put(
                    COUNTS, place.target().nodeCounts(place.address().segments().get(1)));
            return seen;
        }

        @Override
        public boolean met(@Nullable Map<String, @Nullable Object> seen) {
            if (seen == null) {
                return false;
            }
            if (least.isPresent()) {
                return KINDS.stream().mapToLong(kind -> ready(seen, kind)).sum() >= least.get();
            }
            return field(seen, "allocationState").equals("steady")
                    && ready(seen, "dedicated") >= number(seen.get("targetDedicatedNodes"))
                    && ready(seen, "lowPriority") >= number(seen.get("targetLowPriorityNodes"));
        }

        @Override
        public List<String> hopeless(Map<String, @Nullable Object> seen) {
            List<String> reasons = new ArrayList<>();
            if (field(seen, "allocationState").equals("steady") && seen.get("resizeErrors") instanceof List<?> errors) {
                errors.forEach(error -> reasons.add(Player.visible(JsonText.text(error))));
            }
            for (String kind : KINDS) {
                for (String state : BAD) {
                    long count = number(counts(seen, kind).get(state));
                    if (count > 0) {
                        reasons.add(count + " nodes are " + state);
                    }
                }
            }
            return reasons;
        }

        private static long ready(Map<String, @Nullable Object> seen, String kind) {
            return number(counts(seen, kind).get("idle"))
                    + number(counts(seen, kind).get("running"));
        }

        private static Map<String, @Nullable Object> counts(Map<String, @Nullable Object> seen, String kind) {
            return JsonText.object(JsonText.object(seen.get(COUNTS)).get(kind));
        }

        private static long number(@Nullable Object value) {
            return value instanceof Number number ? number.longValue() : 0;
        }
    }

    /** Nodes have done what was asked of them; all nodes of the pool where nothing was. */
    record Settled() implements WaitedCondition {

        private static final Set<String> REACHED = Set.of("idle", "running", "offline", "deallocated");
        private static final Set<String> BAD = Set.of("unusable", "starttaskfailed");
        private static final String UNDER_WAY = "underWay";
        private static final String FAILED = "failed";

        @Override
        public @Nullable Map<String, @Nullable Object> look(Place place) {
            String pool = place.address().segments().get(1);
            List<String> underWay = new ArrayList<>();
            List<String> failed = new ArrayList<>();
            for (Map<String, @Nullable Object> node : place.target().nodes(pool)) {
                String state = field(node, "state").toLowerCase(Locale.ROOT);
                if (!place.nodes().concern(pool, node)) {
                    continue;
                }
                boolean reached = REACHED.contains(state) || BAD.contains(state);
                if (!reached || place.nodes().isUnchanged(pool, node)) {
                    underWay.add(field(node, "id"));
                } else if (BAD.contains(state)) {
                    failed.add("node " + Player.visible(field(node, "id")) + " is " + state);
                }
            }
            return Map.of(UNDER_WAY, underWay, FAILED, failed);
        }

        @Override
        public boolean met(@Nullable Map<String, @Nullable Object> seen) {
            return seen != null
                    && List.of().equals(seen.get(UNDER_WAY))
                    && List.of().equals(seen.get(FAILED));
        }

        @Override
        public List<String> hopeless(Map<String, @Nullable Object> seen) {
            List<String> reasons = new ArrayList<>();
            if (seen.get(FAILED) instanceof List<?> failed) {
                failed.forEach(reason -> reasons.add(String.valueOf(reason)));
            }
            return reasons;
        }
    }
}
