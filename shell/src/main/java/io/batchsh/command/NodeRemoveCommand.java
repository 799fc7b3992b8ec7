package io.batchsh.command;

import io.batchsh.batch.Node;
import io.batchsh.batch.NodeActions;
import io.batchsh.batch.Pool;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code node remove}: takes nodes out of a pool. */
@Command(
        name = "remove",
        description = "Take nodes out of a pool, which then is to have so many fewer.",
        footer = {"node remove nightly tvmps_00e --yes", "node remove nightly --state unusable,starttaskfailed --yes"})
final class NodeRemoveCommand extends Verb.Changing {

    @Mixin
    final NodeTargets targets = new NodeTargets();

    @Option(
            names = "--node-deallocation-option",
            paramLabel = "<option>",
            completionCandidates = DeallocationOptions.class,
            converter = DeallocationOptions.class,
            description = TaskFate.DESCRIPTION)
    @Nullable
    String deallocation;

    @Option(names = "--wait", description = "Wait until the nodes are gone.")
    boolean wait;

    NodeRemoveCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() throws InterruptedException {
        List<Node> nodes = targets.find(context, "remove");
        Pool before = context.operations().pools().show(targets.pool);
        if (nodes.isEmpty()) {
            return Outcome.one(before, PoolLooks.pool());
        }
        if (nodes.size() > NodeActions.MOST_REMOVED) {
            throw new UsageException(
                    "These are " + nodes.size() + " nodes, and the service removes no more than "
                            + NodeActions.MOST_REMOVED + " at once.",
                    "pool resize " + targets.pool);
        }
        if (!change.dryRun && !context.settings().dryRun()) {
            confirm(nodes);
        }
        context.operations()
                .nodeActions()
                .remove(targets.pool, nodes.stream().map(Node::id).toList(), Optional.ofNullable(deallocation));
        context.console()
                .message("undo: pool resize " + targets.pool + " --target-dedicated-nodes "
                        + before.targetDedicatedNodes() + " --target-low-priority-nodes "
                        + before.targetLowPriorityNodes());
        return Outcome.one(
                wait
                        ? new PoolWait(context).until(targets.pool, false, null)
                        : context.operations().pools().show(targets.pool),
                PoolLooks.pool());
    }

    private void confirm(List<Node> nodes) {
        int running = NodeTargets.tasks(nodes);
        String what = "This takes " + NodeTargets.named(nodes) + " from pool " + targets.pool;
        if (running == 0) {
            change.confirmation(context).ask(what + ". Go on?");
        } else {
            change.confirmation(context)
                    .askForName(what + ", and " + TaskFate.words(deallocation, running) + ".", targets.pool);
        }
    }
}
