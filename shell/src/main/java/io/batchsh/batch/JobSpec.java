package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * A job to be made, as the JSON of the service.
 *
 * @param document the body of the creation
 */
public record JobSpec(Map<String, Object> document) {

    public JobSpec {
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
    }

    /** The id; empty where none is given. */
    public String id() {
        return new JsonTree(document).textOrEmpty("id");
    }

    /** The pool it runs on; empty where none is given. */
    public String poolId() {
        return new JsonTree(document).textOrEmpty("poolInfo", "poolId");
    }

    /** A job that begins with these properties, which may be ones that batchsh does not know. */
    public static Builder builder(Map<String, Object> properties) {
        return new Builder(properties);
    }

    /** A job on a pool. */
    public static Builder builder(String id, String poolId) {
        return new Builder(Map.of()).id(id).poolId(poolId);
    }

    /** Sets property after property. */
    public static final class Builder {

        private final Map<String, Object> document;

        private Builder(Map<String, Object> properties) {
            document = new LinkedHashMap<>(requireNonNull(properties, "properties is null"));
        }

        public Builder id(String value) {
            document.put("id", value);
            return this;
        }

        public Builder poolId(String value) {
            document.put("poolInfo", JsonAnswers.object("poolId", value));
            return this;
        }

        /** From -1000 to 1000; 0 without it. */
        public Builder priority(int value) {
            document.put("priority", value);
            return this;
        }

        public Builder maxWallClockTime(Duration value) {
            return constraint("maxWallClockTime", value.toString());
        }

        /** How often a task that fails is tried again; -1 is without end. */
        public Builder maxTaskRetryCount(int value) {
            return constraint("maxTaskRetryCount", value);
        }

        /** {@code noaction} or {@code terminatejob}. */
        public Builder onAllTasksComplete(String value) {
            document.put("onAllTasksComplete", value);
            return this;
        }

        public Builder metadata(Map<String, String> values) {
            List<Map<String, Object>> items = values.entrySet().stream()
                    .map(item -> JsonAnswers.object("name", item.getKey(), "value", item.getValue()))
                    .toList();
            document.put("metadata", items);
            return this;
        }

        public JobSpec build() {
            return new JobSpec(document);
        }

        private Builder constraint(String name, Object value) {
            Map<String, Object> constraints = new LinkedHashMap<>(
                    new JsonTree(document).child("constraints").properties());
            constraints.put(name, value);
            document.put("constraints", constraints);
            return this;
        }
    }
}
