package io.batchsh.command;

import java.nio.file.Path;
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
        StopRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Path file = context.shell().stopRecording("ok");
            context.console().message("recording: " + file);
            context.console().message("play it: recording play " + file);
            return Outcome.done();
        }
    }
}
