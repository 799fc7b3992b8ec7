package io.batchsh.command;

import io.batchsh.completion.PickFolder;
import io.batchsh.completion.SnapshotFolder;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * What completion has beside the commands.
 *
 * @param clock the wall clock, for the age of values
 * @param snapshots where the values of the last run are
 * @param picks where it is kept what was chosen
 * @param program makes a parser of the program's own options, for outer shells
 */
public record CompletionSetup(
        InstantSource clock, SnapshotFolder snapshots, PickFolder picks, Supplier<CommandLine> program) {

    public CompletionSetup {
        Objects.requireNonNull(clock, "clock is null");
        Objects.requireNonNull(snapshots, "snapshots is null");
        Objects.requireNonNull(picks, "picks is null");
        Objects.requireNonNull(program, "program is null");
    }
}
