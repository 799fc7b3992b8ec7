package io.batchsh.command;

import picocli.CommandLine.Command;

/** {@code completion}: Tab in the shell that batchsh is started from. */
final class CompletionCommand {

    private CompletionCommand() {}

    /** Prints the script of one shell. */
    abstract static class PrintScript extends Verb {
        private final OuterShell outer;
        private final CommandTable table;

        PrintScript(CommandContext context, CommandTable table, OuterShell outer) {
            super(context);
            this.table = table;
            this.outer = outer;
        }

        @Override
        Outcome run() {
            context.console().print(script(context, table, outer));
            return Outcome.done();
        }
    }

    /** The script of a shell, for the commands of a table. */
    static String script(CommandContext context, CommandTable table, OuterShell outer) {
        return outer.script(
                CommandGrammar.of(table, LineCompletion.sources()),
                CommandGrammar.program(context.completion().program().get()));
    }

    @Command(
            name = "bash",
            description = "Print the completion script for bash. Once: source <(batchsh completion bash)",
            footer = {"completion bash"})
    static final class Bash extends PrintScript {
        Bash(CommandContext context, CommandTable table) {
            super(context, table, OuterShell.BASH);
        }
    }

    @Command(
            name = "zsh",
            description = "Print the completion script for zsh. Once: source <(batchsh completion zsh)",
            footer = {"completion zsh"})
    static final class Zsh extends PrintScript {
        Zsh(CommandContext context, CommandTable table) {
            super(context, table, OuterShell.ZSH);
        }
    }

    @Command(
            name = "fish",
            description = "Print the completion script for fish. Once: batchsh completion fish | source",
            footer = {"completion fish"})
    static final class Fish extends PrintScript {
        Fish(CommandContext context, CommandTable table) {
            super(context, table, OuterShell.FISH);
        }
    }

    @Command(
            name = "refresh",
            description = {
                "Ask Azure for the names that Tab completes, and keep them for outer shells.",
                "The prompt does the same every few minutes while it is open."
            },
            footer = {"completion refresh", "completion refresh -o json"})
    static final class Refresh extends Verb {
        Refresh(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            return Outcome.list(new ValueRefresh(context).run().stream(), CompletionLooks.source());
        }
    }
}
