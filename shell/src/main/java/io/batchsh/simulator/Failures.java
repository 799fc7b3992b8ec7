package io.batchsh.simulator;

import java.util.List;
import java.util.Map;

/** Why tasks fail, as their {@code failureInfo} says it. */
final class Failures {

    private Failures() {}

    /** Recorded: azure-sdk-for-node, a task that ends with 2. */
    static Map<String, Object> exitCode() {
        return failure(
                "FailureExitCode",
                "The task exited with an exit code representing a failure",
                List.of(
                        detail("Message", "The task process exited with an unexpected exit code"),
                        detail("AdditionalErrorCode", "FailureExitCode")));
    }

    /** Recorded: azure-sdk-for-python test_batch_files. */
    static Map<String, Object> notFound() {
        return failure(
                "CommandProgramNotFound",
                "The specified command program is not found",
                List.of(detail("Message", "The system cannot find the file specified")));
    }

    /** Ended before its time: the code is documented, under batch-status-and-error-codes. */
    static Map<String, Object> ended(String why) {
        return failure("TaskEnded", "Task was ended by user request.", List.of(detail("Reason", why)));
    }

    private static Map<String, Object> failure(String code, String message, List<?> details) {
        return Json.object("category", "UserError", "code", code, "message", message, "details", details);
    }

    private static Map<String, Object> detail(String name, String value) {
        return Json.object("name", name, "value", value);
    }
}
