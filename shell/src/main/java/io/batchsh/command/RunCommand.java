package io.batchsh.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code run}: runs a Groovy script in this session. */
@Command(
        name = "run",
        description = "Run a Groovy script in this session. Words after the script are the script's.",
        footer = {
            "run scripts/quickstart.groovy --help",
            "run scripts/quickstart.groovy --nodes 2",
            "run scripts/audit.groovy --fail-on blocker"
        })
final class RunCommand extends Verb {

    @Parameters(index = "0", paramLabel = "<script>", description = "The script.")
    Path script = Path.of("");

    @Parameters(index = "1..*", paramLabel = "<argument>", arity = "0..*", description = "The script's own arguments.")
    List<String> arguments = new ArrayList<>();

    RunCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() throws InterruptedException {
        context.runScript(script, arguments);
        return Outcome.done();
    }
}
