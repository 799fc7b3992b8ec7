package io.batchsh.command;

import picocli.CommandLine.Command;

/** {@code exit}: leaves the shell. */
@Command(
        name = "exit",
        aliases = "quit",
        description = "Leave the shell; Ctrl-D does the same.",
        footer = {"exit"})
final class ExitCommand extends Verb {

    ExitCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        if (context.jobs().warnsOfLeaving()) {
            context.console().message(context.jobs().farewell());
            return Outcome.done();
        }
        context.shell().exit(ExitCode.DONE);
        return Outcome.done();
    }
}
