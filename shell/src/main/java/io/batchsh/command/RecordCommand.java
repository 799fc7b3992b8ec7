package io.batchsh.command;

import io.batchsh.recording.Recorder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code record}: makes a recording of what follows. */
final class RecordCommand {

    private RecordCommand() {}

    @Command(
            name = "start",
            description = "Record what follows: commands, calls to Azure, waits, and what was printed.",
            footer = {"record start first-pool.batchsh.jsonl", "record start first-pool.batchsh.jsonl --keep-names"})
    static final class StartRecording extends Verb {
        @Parameters(
                paramLabel = "<new-recording>",
                arity = "0..1",
                description = "The file to make; one in the state folder without it.")
        @Nullable
        Path file;

        @Option(
                names = "--keep-names",
                description =
                        "Record the real names of subscription, groups, accounts, people and machines. Without it a"
                                + " recording of a live account has stand-ins, such as account1.")
        boolean keepNames;

        StartRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Path target = file == null ? context.recordings().newFile("session") : file;
            context.shell().startRecording(target, keepNames);
            context.console().message("recording to " + target);
            return Outcome.done();
        }
    }

    @Command(
            name = "stop",
            description = "End the recording and seal it.",
            footer = {"record stop"})
    static final class StopRecording extends Verb {

        /** More kinds of changes are in {@code recording lint} and the file. */
        private static final int MOST_LINKS = 5;

        StopRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Map<String, Set<String>> linked =
                    context.shell().recorder().map(Recorder::linked).orElse(Map.of());
            Path file = context.shell().stopRecording("ok");
            linked.entrySet().stream().limit(MOST_LINKS).forEach(links -> context.console()
                    .message("linked: " + String.join(", ", links.getValue()) + " -> " + links.getKey()));
            context.console().message("recording: " + file);
            context.console().message("play it: recording play " + file);
            return Outcome.done();
        }
    }
}
