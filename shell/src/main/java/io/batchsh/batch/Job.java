package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A job.
 *
 * @param id the job's id, unique in its account without regard to case
 * @param state {@code active}, {@code disabling}, {@code disabled}, {@code enabling}, {@code terminating}, {@code completed}
 *     or {@code deleting}
 * @param stateTransitionTime when it took that state
 * @param poolId the pool it runs on; empty where the service makes one for it
 * @param priority from -1000 to 1000
 * @param onAllTasksComplete {@code noaction} or {@code terminatejob}
 * @param creationTime when it was made
 * @param terminateReason why it ended, once it has
 * @param metadata name and value pairs
 * @param document the service's own JSON
 */
public record Job(
        String id,
        String state,
        Optional<OffsetDateTime> stateTransitionTime,
        String poolId,
        int priority,
        String onAllTasksComplete,
        Optional<OffsetDateTime> creationTime,
        Optional<String> terminateReason,
        Map<String, String> metadata,
        Map<String, Object> document) {

    /** Reads the data plane's JSON of a job. */
    public static Job of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        Map<String, String> metadata = new LinkedHashMap<>();
        for (JsonTree item : tree.children("metadata")) {
            metadata.put(item.textOrEmpty("name"), item.textOrEmpty("value"));
        }
        return new Job(
                tree.textOrEmpty("id"),
                tree.textOrEmpty("state"),
                tree.time("stateTransitionTime"),
                tree.text("executionInfo", "poolId")
                        .or(() -> tree.text("poolInfo", "poolId"))
                        .orElse(""),
                tree.number("priority").orElse(0),
                tree.textOrEmpty("onAllTasksComplete"),
                tree.time("creationTime"),
                tree.text("executionInfo", "terminateReason"),
                Map.copyOf(metadata),
                tree.properties());
    }
}
