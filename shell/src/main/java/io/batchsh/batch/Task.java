package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * A task of a job.
 *
 * @param id the task's id, unique in its job without regard to case
 * @param jobId the job
 * @param state {@code active}, {@code preparing}, {@code running} or {@code completed}
 * @param commandLine what it runs
 * @param nodeId the node it runs or ran on, once it has one
 * @param result {@code success} or {@code failure}, once completed
 * @param exitCode the exit code, where the command ran to its end
 * @param failureCode the service's code of a failure
 * @param failureMessage the service's sentence about a failure
 * @param startTime when it last began
 * @param endTime when it ended
 * @param retryCount how often it was tried again
 * @param document the service's own JSON
 */
public record Task(
        String id,
        String jobId,
        String state,
        String commandLine,
        Optional<String> nodeId,
        Optional<String> result,
        Optional<Integer> exitCode,
        Optional<String> failureCode,
        Optional<String> failureMessage,
        Optional<OffsetDateTime> startTime,
        Optional<OffsetDateTime> endTime,
        int retryCount,
        Map<String, Object> document) {

    /** Reads the data plane's JSON of a task. */
    public static Task of(String jobId, Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        JsonTree execution = tree.child("executionInfo");
        return new Task(
                tree.textOrEmpty("id"),
                jobId,
                tree.textOrEmpty("state"),
                tree.textOrEmpty("commandLine"),
                tree.text("nodeInfo", "nodeId"),
                execution.text("result"),
                execution.number("exitCode"),
                execution.text("failureInfo", "code"),
                execution.text("failureInfo", "message"),
                execution.time("startTime"),
                execution.time("endTime"),
                execution.number("retryCount").orElse(0),
                tree.properties());
    }

    /** Whether it has ended, however. */
    public boolean completed() {
        return state.equals("completed");
    }

    /** Whether it has ended well. */
    public boolean succeeded() {
        return completed()
                && result.map(text -> text.equalsIgnoreCase("success"))
                        .orElseGet(() -> exitCode.filter(code -> code == 0).isPresent());
    }

    /** Why it failed, in a line; empty where it did not. */
    public Optional<String> failure() {
        return completed() && !succeeded()
                ? Optional.of(failureCode.orElse("failure")
                        + exitCode.map(code -> ", exit code " + code).orElse("")
                        + failureMessage.map(message -> ": " + message).orElse(""))
                : Optional.empty();
    }
}
