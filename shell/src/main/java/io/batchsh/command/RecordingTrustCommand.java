package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.recording.Lint;
import io.batchsh.recording.RecordedRun;
import io.batchsh.recording.RunDifference;
import io.batchsh.recording.Signature;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verbs of {@code recording} that say what a recording is worth: lint, diff, sign, verify-signature. */
final class RecordingTrustCommand {

    private static final TableLayout<Lint> FINDINGS = TableLayout.of(
            Column.<Lint>of("Line", Lint::line).right(),
            Column.<Lint>of("Blocks", lint -> lint.blocks() ? "yes" : ""),
            Column.<Lint>of("Problem", Lint::problem).minimalWidth(40));

    private static final TableLayout<RunDifference> DIFFERENCES = TableLayout.of(
            Column.<RunDifference>of("Operation", RunDifference::operation),
            Column.<RunDifference>of("Resource", RunDifference::resource).minimalWidth(20),
            Column.<RunDifference>of("Difference", each -> String.join("; ", each.differences()))
                    .minimalWidth(30));

    private RecordingTrustCommand() {}

    @Command(
            name = "lint",
            description = "Say what keeps a recording from being run elsewhere. Needs the file and nothing else.",
            footer = {"recording lint first-pool.batchsh.jsonl"})
    static final class LintRecording extends Verb {
        @Parameters(paramLabel = "<recording>", description = "The recording.")
        Path file = Path.of("");

        LintRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            List<Lint> found = Lint.of(RecordedRun.read(file));
            if (found.isEmpty()) {
                context.console().message("nothing to say against it");
            }
            boolean blocks = found.stream().anyMatch(Lint::blocks);
            return Outcome.list(found.stream(), new Looks<>(each -> each, FINDINGS))
                    .with(blocks ? ExitCode.REFUSED : ExitCode.DONE);
        }
    }

    @Command(
            name = "diff",
            description = "Say how two recorded runs differ in what they changed.",
            footer = {"recording diff first-pool.batchsh.jsonl first-pool.batchsh.jsonl"})
    static final class DiffRecordings extends Verb {
        @Parameters(index = "0", paramLabel = "<recording>", description = "The first recording.")
        Path first = Path.of("");

        @Parameters(index = "1", paramLabel = "<recording>", description = "The second recording.")
        Path second = Path.of("");

        DiffRecordings(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            List<RunDifference> found = RunDifference.between(RecordedRun.read(first), RecordedRun.read(second));
            context.console().message(found.isEmpty() ? "both changed the same" : found.size() + " differences");
            return Outcome.list(found.stream(), new Looks<>(each -> each, DIFFERENCES))
                    .with(found.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERS);
        }
    }

    @Command(
            name = "sign",
            description = "Sign a sealed recording with an Ed25519 key, so that others can tell who sealed it.")
    static final class SignRecording extends Verb {
        @Parameters(paramLabel = "<recording>", description = "The recording.")
        Path file = Path.of("");

        @Option(
                names = "--key",
                required = true,
                paramLabel = "<pem-file>",
                description = "The private key in PEM, as openssl genpkey -algorithm ed25519 writes it.")
        Path key = Path.of("");

        SignRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            context.console().message("signed: " + Signature.sign(file, key));
            return Outcome.done();
        }
    }

    @Command(
            name = "verify-signature",
            description = "Say whether a recording was signed with a key, and not altered since.")
    static final class VerifySignature extends Verb {
        @Parameters(paramLabel = "<recording>", description = "The recording.")
        Path file = Path.of("");

        @Option(
                names = "--key",
                required = true,
                paramLabel = "<pem-file>",
                description = "The public key in PEM, as openssl pkey -pubout writes it.")
        Path key = Path.of("");

        VerifySignature(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            if (!Signature.holds(file, key)) {
                throw AzureException.builder(
                                AzureException.Kind.DIFFERS,
                                "The signature of " + file + " was not made with " + key + ".")
                        .build();
            }
            context.console().message("the signature holds");
            return Outcome.done();
        }
    }
}
