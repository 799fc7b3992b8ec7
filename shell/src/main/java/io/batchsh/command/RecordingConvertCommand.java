package io.batchsh.command;

import io.batchsh.recording.Conversion;
import io.batchsh.recording.RecordedNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recording convert}: a recording from what another program recorded. */
@Command(
        name = "convert",
        description = "Make a recording from a cassette of the Azure CLI (YAML), a HAR file, or a recording of the test"
                + " proxy of the Azure SDKs (JSON). Which it is, is told by its content.",
        footer = {
            "recording convert test_batch_pool.yaml --out pool.batchsh.jsonl",
            "recording convert portal.har --out portal.batchsh.jsonl"
        })
final class RecordingConvertCommand extends Verb {

    @Parameters(paramLabel = "<file>", description = "The file with the recorded requests and answers.")
    Path file = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "<new-recording>", description = "The recording to make.")
    Path out = Path.of("");

    @Option(
            names = "--keep-names",
            description = "Record the real names of subscription, groups, accounts and people, and no stand-ins.")
    boolean keepNames;

    RecordingConvertCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        Conversion.Summary summary = context.shell()
                .conversion(keepNames ? RecordedNames.KEPT : RecordedNames.ALIASED)
                .write(file, out);
        List<String> parts =
                new ArrayList<>(List.of(counted(summary.calls(), "call"), counted(summary.waits(), "wait")));
        if (summary.signIns() > 0) {
            parts.add("left out " + summary.signIns() + " of a sign-in");
        }
        if (summary.others() > 0) {
            parts.add("left out " + summary.others() + " that are not requests to Azure");
        }
        context.console().message("converted from " + summary.format().word() + ": " + String.join(", ", parts));
        context.console().message("written: " + out);
        return Outcome.done();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
