package io.batchsh.command;

import io.batchsh.batch.Node;
import io.batchsh.batch.NodeDiagnosis;
import io.batchsh.batch.Nodes;
import io.batchsh.batch.RemoteLogin;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code node}: the compute nodes of a pool. What is done with them and what is on them has files of its own. */
final class NodeCommand {

    static final String NODE = "The node's id, or its beginning.";

    private NodeCommand() {}

    @Command(
            name = "list",
            description = "List the nodes of a pool, those first that need attention.",
            footer = {
                "node list nightly",
                "node list nightly --state unusable,starttaskfailed",
                "node list nightly | where state != idle | count",
                "node list nightly --query \"[?state=='idle'].id\" -o tsv"
            })
    static final class ListNodes extends Verb {
        @Parameters(paramLabel = "<pool>", description = "The pool's id.")
        String pool = "";

        @Option(
                names = "--state",
                paramLabel = "<state>",
                split = ",",
                completionCandidates = NodeStates.class,
                converter = NodeStates.class,
                description = "Only nodes in these states: ${COMPLETION-CANDIDATES}.")
        List<String> states = new ArrayList<>();

        ListNodes(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Nodes nodes = context.operations().nodes();
            return Outcome.list(
                    states.isEmpty() ? nodes.listFailingFirst(pool) : nodes.list(pool, states), NodeLooks.node());
        }
    }

    @Command(
            name = "show",
            description = "Show a node and, where it takes no tasks, say why.",
            footer = {"node show nightly tvmps_00e", "node show nightly tvmps_00e --query virtualMachineInfo"})
    static final class ShowNode extends Verb {
        @Parameters(index = "0", paramLabel = "<pool>", description = "The pool's id.")
        String pool = "";

        @Parameters(index = "1", paramLabel = "<node>", description = NODE)
        String node = "";

        ShowNode(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Nodes nodes = context.operations().nodes();
            Node shown = nodes.show(pool, NodeText.idOf(pool, node, nodes));
            NodeDiagnosis.of(pool, shown).ifPresent(this::explain);
            return Outcome.one(shown, NodeLooks.node());
        }

        private void explain(NodeDiagnosis diagnosis) {
            diagnosis.says().lines().forEach(context.console()::message);
            if (!diagnosis.usualCause().isEmpty()) {
                context.console().message("usually: " + diagnosis.usualCause());
            }
            context.console().message("next: " + diagnosis.next());
        }
    }

    @Command(
            name = "remote-login",
            description = "Say where a node can be signed in to.",
            footer = {"node remote-login nightly tvmps_00e"})
    static final class RemoteLoginNode extends Verb {
        @Parameters(index = "0", paramLabel = "<pool>", description = "The pool's id.")
        String pool = "";

        @Parameters(index = "1", paramLabel = "<node>", description = NODE)
        String node = "";

        RemoteLoginNode(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Nodes nodes = context.operations().nodes();
            RemoteLogin login = nodes.remoteLogin(pool, NodeText.idOf(pool, node, nodes));
            context.console().message("next: ssh -p " + login.port() + " USER@" + login.ipAddress());
            context.console().message("a user is made with: node user add " + pool + " " + login.nodeId());
            return Outcome.one(login, NodeLooks.remoteLogin());
        }
    }
}
