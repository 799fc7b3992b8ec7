package io.batchsh.command;

import org.jspecify.annotations.Nullable;

/** What becomes of the tasks that run on a node, in words. */
final class TaskFate {

    static final String DESCRIPTION = "What becomes of running tasks: ${COMPLETION-CANDIDATES}; requeue without it.";

    private TaskFate() {}

    /**
     * Such as {@code the 2 running tasks are queued again}.
     *
     * @param option one of {@link DeallocationOptions}; the service takes requeue where nothing is said
     */
    static String words(@Nullable String option, int tasks) {
        String which = tasks == 1 ? "its running task is" : "the " + tasks + " running tasks are";
        return which + " "
                + switch (option == null ? "requeue" : option) {
                    case "terminate" -> "ended";
                    case "taskcompletion" -> "waited for";
                    default -> "queued again";
                };
    }
}
