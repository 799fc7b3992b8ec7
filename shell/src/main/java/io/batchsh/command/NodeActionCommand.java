package io.batchsh.command;

import io.batchsh.batch.Node;
import io.batchsh.batch.NodeActions;
import io.batchsh.output.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A verb that does one thing with each of some nodes. */
abstract class NodeActionCommand extends Verb.Changing {

    /** Whether to wait, and how long, for the verbs whose effect takes its time. */
    static final class WaitOptions {
        @Option(names = "--wait", description = "Wait until the nodes are there again.")
        boolean wait;

        @Option(names = "--timeout", paramLabel = "<duration>", description = "Give up waiting after this long.")
        @Nullable
        Duration timeout;
    }

    @Mixin
    final NodeTargets targets = new NodeTargets();

    NodeActionCommand(CommandContext context) {
        super(context);
    }

    /** The verb's own name. */
    abstract String verb();

    /** Does it with one node. */
    abstract void act(NodeActions actions, Node node);

    /** The question to ask before it is done; empty where nothing is lost. */
    Optional<String> question(List<Node> nodes) {
        return Optional.empty();
    }

    /** The verb that takes it back; empty where none does. */
    Optional<String> inverse() {
        return Optional.empty();
    }

    /** The state to wait for: {@code ready} or {@code deallocated}; empty where nothing is to be waited for. */
    Optional<WaitOptions> waiting() {
        return Optional.empty();
    }

    @Override
    final Outcome run() throws InterruptedException {
        List<Node> nodes = targets.find(context, verb());
        if (!change.dryRun && !context.settings().dryRun()) {
            question(nodes).ifPresent(change.confirmation(context)::ask);
        }
        NodeActions actions = context.operations().nodeActions();
        for (Node node : nodes) {
            act(actions, node);
            inverse().ifPresent(back -> context.console()
                    .message("undo: node " + back + " " + targets.pool + " " + node.id()));
        }
        if (nodes.isEmpty()) {
            return Outcome.list(nodes.stream(), NodeLooks.node());
        }
        return Outcome.list(after(nodes).stream(), NodeLooks.node());
    }

    private List<Node> after(List<Node> nodes) {
        Optional<WaitOptions> waiting = waiting().filter(options -> options.wait);
        if (waiting.isEmpty()) {
            return nodes.stream()
                    .map(node -> context.operations().nodes().show(targets.pool, node.id()))
                    .toList();
        }
        try (Progress progress = new Progress(context.console())) {
            return context.operations()
                    .nodeWaits()
                    .untilSettled(
                            targets.pool,
                            nodes,
                            Optional.ofNullable(waiting.get().timeout),
                            step -> progress.step(step.summary()));
        }
    }
}
