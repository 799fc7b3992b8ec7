package io.batchsh.batch;

import java.util.Optional;

/**
 * What a task wrote.
 *
 * @param taskId the task
 * @param nodeId the node it ran on
 * @param exitCode the exit code, where the command ran to its end
 * @param stdout the standard output; the last part of one that is very long
 * @param stderr the standard error, likewise
 * @param cut whether either is only a last part
 */
public record TaskOutput(
        String taskId,
        Optional<String> nodeId,
        Optional<Integer> exitCode,
        String stdout,
        String stderr,
        boolean cut) {}
