package io.batchsh.command;

import io.batchsh.batch.Node;
import io.batchsh.batch.Nodes;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The nodes that a command works on: named, or all in some states. */
final class NodeTargets {

    @Parameters(index = "0", paramLabel = "<pool>", description = "The pool's id.")
    String pool = "";

    @Parameters(index = "1..*", paramLabel = "<node>", arity = "0..*", description = "Node ids, or their beginnings.")
    List<String> nodes = new ArrayList<>();

    @Option(
            names = "--state",
            paramLabel = "<state>",
            split = ",",
            completionCandidates = NodeStates.class,
            converter = NodeStates.class,
            description = "All nodes in these states: ${COMPLETION-CANDIDATES}.")
    List<String> states = new ArrayList<>();

    /**
     * The nodes as they are now.
     *
     * @param verb what is to be done, for the remedy of an empty choice
     */
    List<Node> find(CommandContext context, String verb) {
        if (nodes.isEmpty() == states.isEmpty()) {
            throw new UsageException(
                    "Which nodes of " + pool + "? Give ids, or --state, not both.",
                    "node " + verb + " " + pool + " --state unusable");
        }
        Nodes operations = context.operations().nodes();
        if (!states.isEmpty()) {
            List<Node> found = operations.list(pool, states).toList();
            if (found.isEmpty()) {
                context.console().message("no node of " + pool + " is " + String.join(" or ", states));
            }
            return found;
        }
        return NodeText.idsOf(pool, nodes, operations).stream()
                .distinct()
                .map(id -> operations.show(pool, id))
                .toList();
    }

    /** How many tasks run on nodes. */
    static int tasks(List<Node> nodes) {
        return nodes.stream().mapToInt(Node::runningTasks).sum();
    }

    /** Such as {@code node tvmps_1} or {@code 3 nodes}. */
    static String named(List<Node> nodes) {
        return nodes.size() == 1 ? "node " + nodes.get(0).id() : nodes.size() + " nodes";
    }
}
