package io.batchsh.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions of one resource. */
final class ResourceConditions {

    private ResourceConditions() {}

    /** It is not there any more. */
    record Gone() implements WaitedCondition {
        @Override
        public @Nullable Map<String, @Nullable Object> look(Place place) {
            return place.read("");
        }

        @Override
        public boolean met(@Nullable Map<String, @Nullable Object> seen) {
            return seen == null;
        }
    }

    /** A field has a value. */
    record Field(String name, String value) implements WaitedCondition {

        /** A provider that was registered once is called so afterwards. */
        private static final Map<String, String> ALSO = Map.of("notregistered", "unregistered");

        @Override
        public @Nullable Map<String, @Nullable Object> look(Place place) {
            return place.read("");
        }

        @Override
        public boolean met(@Nullable Map<String, @Nullable Object> seen) {
            String wanted = value.toLowerCase(Locale.ROOT);
            String now = seen == null ? "" : field(seen, name).toLowerCase(Locale.ROOT);
            return now.equals(wanted) || now.equals(ALSO.get(wanted));
        }

        @Override
        public List<String> hopeless(Map<String, @Nullable Object> seen) {
            String state = field(seen, "provisioningState");
            return state.equals("Failed") || state.equals("Canceled") ? List.of("it is " + state) : List.of();
        }
    }

    /** A change of a resource, or of the resources of a list, has come to its end, well or not. */
    record Settled() implements WaitedCondition {
        private static final Set<String> UNDER_WAY = Set.of("Creating", "Updating", "Deleting", "Migrating");

        @Override
        public @Nullable Map<String, @Nullable Object> look(Place place) {
            return place.read("");
        }

        @Override
        public boolean met(@Nullable Map<String, @Nullable Object> seen) {
            if (seen == null) {
                return true;
            }
            if (seen.get("value") instanceof List<?> items) {
                return items.stream().allMatch(item -> settled(JsonText.object(item)));
            }
            return settled(seen);
        }

        private static boolean settled(Map<String, ? extends @Nullable Object> resource) {
            return !UNDER_WAY.contains(field(resource, "provisioningState"));
        }
    }

    /** An image version is in all of its regions. */
    record Replicated() implements WaitedCondition {
        @Override
        public @Nullable Map<String, @Nullable Object> look(Place place) {
            return place.read("?$expand=ReplicationStatus");
        }

        @Override
        public boolean met(@Nullable Map<String, @Nullable Object> seen) {
            return seen != null
                    && field(seen, "provisioningState").equals("Succeeded")
                    && aggregated(seen).equals("Completed");
        }

        @Override
        public List<String> hopeless(Map<String, @Nullable Object> seen) {
            if (field(seen, "provisioningState").equals("Failed")) {
                return List.of("it is Failed");
            }
            List<String> failed = new ArrayList<>();
            boolean underWay = false;
            for (Map<String, @Nullable Object> region : regions(seen)) {
                String state = field(region, "state");
                underWay |= state.equals("Replicating");
                if (state.equals("Failed")) {
                    failed.add(field(region, "region") + ": Failed " + field(region, "details"));
                }
            }
            return underWay ? List.of() : failed;
        }

        private static String aggregated(Map<String, @Nullable Object> seen) {
            return field(status(seen), "aggregatedState");
        }

        private static Map<String, @Nullable Object> status(Map<String, @Nullable Object> seen) {
            return JsonText.object(JsonText.object(seen.get("properties")).get("replicationStatus"));
        }

        private static List<Map<String, @Nullable Object>> regions(Map<String, @Nullable Object> seen) {
            List<Map<String, @Nullable Object>> regions = new ArrayList<>();
            if (status(seen).get("summary") instanceof List<?> summary) {
                summary.forEach(region -> regions.add(JsonText.object(region)));
            }
            return regions;
        }
    }

    /** No task of a job is left to do. */
    record TasksDone() implements WaitedCondition {
        @Override
        public @Nullable Map<String, @Nullable Object> look(Place place) {
            return place.target().read(place.address().child("taskcounts"), "", place.apiVersion());
        }

        @Override
        public boolean met(@Nullable Map<String, @Nullable Object> seen) {
            Map<String, @Nullable Object> counts = JsonText.object(seen == null ? null : seen.get("taskCounts"));
            return counts.get("active") instanceof Number active
                    && counts.get("running") instanceof Number running
                    && active.longValue() + running.longValue() == 0;
        }
    }

    /** A field of a resource or of its properties; empty where it has none. */
    static String field(Map<String, ? extends @Nullable Object> resource, String name) {
        Object value = resource.get(name);
        if (value == null) {
            value = JsonText.object(resource.get("properties")).get(name);
        }
        return value == null ? "" : String.valueOf(value);
    }
}
