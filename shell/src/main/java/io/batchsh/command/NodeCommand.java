package io.batchsh.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code node}: the compute nodes of a pool. */
final class NodeCommand {

    private NodeCommand() {}

    @Command(
            name = "list",
            description = "List the nodes of a pool.",
            footer = {"node list nightly", "node list nightly --query \"[?state=='idle'].id\" -o tsv"})
    static final class ListNodes extends Verb {
        @Parameters(paramLabel = "<pool>", description = "The pool's id.")
        String pool = "";

        ListNodes(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.operations().nodes().list(pool), ResourceLooks.NODE);
        }
    }
}
