package io.batchsh.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A line that runs, or ran, behind the prompt.
 *
 * @param number from 1 on
 * @param line without the {@code &}
 * @param state where it is
 * @param started the wall clock's instant
 * @param took how long it has run, or ran
 * @param exitCode how it ended, once it has
 */
public record BackgroundJob(
        int number, String line, State state, Instant started, Duration took, Optional<ExitCode> exitCode) {

    /** Where a job is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        STOPPED
    }
}
