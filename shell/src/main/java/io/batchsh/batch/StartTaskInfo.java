package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.util.Optional;

/**
 * How the start task of a pool went on a node.
 *
 * @param state {@code running} or {@code completed}
 * @param result {@code success} or {@code failure}, once completed
 * @param exitCode the exit code, where the command ran
 * @param failureCode the service's code of a failure
 * @param failureMessage the service's sentence about a failure
 * @param retryCount how often it was tried again
 */
public record StartTaskInfo(
        String state,
        Optional<String> result,
        Optional<Integer> exitCode,
        Optional<String> failureCode,
        Optional<String> failureMessage,
        int retryCount) {

    static Optional<StartTaskInfo> of(JsonTree info) {
        return info.properties().isEmpty()
                ? Optional.empty()
                : Optional.of(new StartTaskInfo(
                        info.textOrEmpty("state"),
                        info.text("result"),
                        info.number("exitCode"),
                        info.text("failureInfo", "code"),
                        info.text("failureInfo", "message"),
                        info.number("retryCount").orElse(0)));
    }

    /** Whether it ended in failure. */
    public boolean failed() {
        return result.filter("failure"::equalsIgnoreCase).isPresent();
    }
}
