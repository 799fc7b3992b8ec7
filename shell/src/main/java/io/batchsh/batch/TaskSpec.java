package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * A task to be added, as the JSON of the service.
 *
 * @param document the body of the request
 */
public record TaskSpec(Map<String, Object> document) {

    public TaskSpec {
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
    }

    /** The id; empty where none is given. */
    public String id() {
        return new JsonTree(document).textOrEmpty("id");
    }

    /** The command line; empty where none is given. */
    public String commandLine() {
        return new JsonTree(document).textOrEmpty("commandLine");
    }

    /** The same task with another id. */
    public TaskSpec withId(String id) {
        return builder(document).id(id).build();
    }

    /** A task that begins with these properties, which may be ones that batchsh does not know. */
    public static Builder builder(Map<String, Object> properties) {
        return new Builder(properties);
    }

    /** A task that runs a command line, which no shell reads unless it names one. */
    public static Builder builder(String id, String commandLine) {
        return new Builder(Map.of()).id(id).commandLine(commandLine);
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

        public Builder commandLine(String value) {
            document.put("commandLine", value);
            return this;
        }

        public Builder environment(Map<String, String> values) {
            List<Map<String, Object>> settings = values.entrySet().stream()
                    .map(variable -> JsonAnswers.object("name", variable.getKey(), "value", variable.getValue()))
                    .toList();
            document.put("environmentSettings", settings);
            return this;
        }

        /** Runs it as an administrator of the node. */
        public Builder elevated() {
            document.put(
                    "userIdentity",
                    JsonAnswers.object("autoUser", JsonAnswers.object("scope", "pool", "elevationLevel", "admin")));
            return this;
        }

        /** The node it would rather run on, by its affinity id. */
        public Builder affinity(String affinityId) {
            document.put("affinityInfo", JsonAnswers.object("affinityId", affinityId));
            return this;
        }

        public Builder requiredSlots(int value) {
            document.put("requiredSlots", value);
            return this;
        }

        public Builder maxWallClockTime(Duration value) {
            return constraint("maxWallClockTime", value.toString());
        }

        /** How often it is tried again when it fails; -1 is without end. */
        public Builder maxTaskRetryCount(int value) {
            return constraint("maxTaskRetryCount", value);
        }

        public TaskSpec build() {
            return new TaskSpec(document);
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
