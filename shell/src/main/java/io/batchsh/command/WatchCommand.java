package io.batchsh.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch}: a line that only reads, again and again. The interpreter runs the line; this holds what was asked for. */
@Command(
        name = "watch",
        description = {
            "Run a line that only reads again and again, and mark what has changed, until Ctrl-C.",
            "All that follows the options is the line, pipes included. At a terminal it is drawn over; elsewhere a result is"
                    + " printed when it differs from the one before. In the simulated Azure the time between two rounds jumps."
        },
        footer = {
            "watch --times 2 pool list",
            "watch --every 30s --times 3 node list nightly | where state != idle | select id state"
        })
final class WatchCommand extends Verb {

    @Option(
            names = "--every",
            paramLabel = "<duration>",
            description = "The time between two rounds, such as 30s; 5 seconds without it.")
    Duration every = Duration.ofSeconds(5);

    @Option(names = "--times", paramLabel = "<count>", description = "End after so many rounds.")
    @Nullable
    Integer times;

    @Parameters(paramLabel = "<line>", arity = "1..*", description = "The line.")
    List<String> words = new ArrayList<>();

    WatchCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        throw new UsageException("watch begins a line of its own.", "watch pool list");
    }
}
