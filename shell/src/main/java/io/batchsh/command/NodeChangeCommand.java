package io.batchsh.command;

import io.batchsh.batch.Node;
import io.batchsh.batch.NodeActions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code node reboot|reimage|start|deallocate|enable-scheduling|disable-scheduling}. */
final class NodeChangeCommand {

    private NodeChangeCommand() {}

    @Command(
            name = "reboot",
            description = "Reboot nodes. A start task runs again.",
            footer = {"node reboot nightly tvmps_00e --wait", "node reboot nightly --state starttaskfailed"})
    static final class RebootNode extends NodeActionCommand {
        @Option(
                names = "--node-reboot-option",
                paramLabel = "<option>",
                completionCandidates = DeallocationOptions.class,
                converter = DeallocationOptions.class,
                description = TaskFate.DESCRIPTION)
        @Nullable
        String tasks;

        @Mixin
        final WaitOptions waiting = new WaitOptions();

        RebootNode(CommandContext context) {
            super(context);
        }

        @Override
        String verb() {
            return "reboot";
        }

        @Override
        void act(NodeActions actions, Node node) {
            actions.reboot(targets.pool, node.id(), Optional.ofNullable(tasks));
        }

        @Override
        Optional<String> question(List<Node> nodes) {
            return whereTasksRun(nodes, "Reboot", tasks);
        }

        @Override
        Optional<WaitOptions> waiting() {
            return Optional.of(waiting);
        }
    }

    @Command(
            name = "reimage",
            description = "Put the pool's image on nodes anew. What is on their disks is lost.",
            footer = {"node reimage nightly tvmps_00e --yes --wait", "node reimage nightly --state unusable --yes"})
    static final class ReimageNode extends NodeActionCommand {
        @Option(
                names = "--node-reimage-option",
                paramLabel = "<option>",
                completionCandidates = DeallocationOptions.class,
                converter = DeallocationOptions.class,
                description = TaskFate.DESCRIPTION)
        @Nullable
        String tasks;

        @Mixin
        final WaitOptions waiting = new WaitOptions();

        ReimageNode(CommandContext context) {
            super(context);
        }

        @Override
        String verb() {
            return "reimage";
        }

        @Override
        void act(NodeActions actions, Node node) {
            actions.reimage(targets.pool, node.id(), Optional.ofNullable(tasks));
        }

        @Override
        Optional<String> question(List<Node> nodes) {
            int running = NodeTargets.tasks(nodes);
            return nodes.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Reimaging " + NodeTargets.named(nodes) + " loses what is on the disks"
                            + (running == 0 ? "" : ", and " + TaskFate.words(tasks, running)) + ". Go on?");
        }

        @Override
        Optional<WaitOptions> waiting() {
            return Optional.of(waiting);
        }
    }

    @Command(
            name = "deallocate",
            description = "Give the virtual machines of nodes back and keep the nodes, so that they cost no computing.",
            footer = {"node deallocate nightly tvmps_00e --wait"})
    static final class DeallocateNode extends NodeActionCommand {
        @Option(
                names = "--node-deallocate-option",
                paramLabel = "<option>",
                completionCandidates = DeallocationOptions.class,
                converter = DeallocationOptions.class,
                description = TaskFate.DESCRIPTION)
        @Nullable
        String tasks;

        @Mixin
        final WaitOptions waiting = new WaitOptions();

        DeallocateNode(CommandContext context) {
            super(context);
        }

        @Override
        String verb() {
            return "deallocate";
        }

        @Override
        void act(NodeActions actions, Node node) {
            actions.deallocate(targets.pool, node.id(), Optional.ofNullable(tasks));
        }

        @Override
        Optional<String> question(List<Node> nodes) {
            return whereTasksRun(nodes, "Deallocate", tasks);
        }

        @Override
        Optional<String> inverse() {
            return Optional.of("start");
        }

        @Override
        Optional<WaitOptions> waiting() {
            return Optional.of(waiting);
        }
    }

    @Command(
            name = "start",
            description = "Start nodes that were deallocated.",
            footer = {"node start nightly --state deallocated --wait"})
    static final class StartNode extends NodeActionCommand {
        @Mixin
        final WaitOptions waiting = new WaitOptions();

        StartNode(CommandContext context) {
            super(context);
        }

        @Override
        String verb() {
            return "start";
        }

        @Override
        void act(NodeActions actions, Node node) {
            actions.start(targets.pool, node.id());
        }

        @Override
        Optional<String> inverse() {
            return Optional.of("deallocate");
        }

        @Override
        Optional<WaitOptions> waiting() {
            return Optional.of(waiting);
        }
    }

    @Command(
            name = "enable-scheduling",
            description = "Let nodes take tasks again.",
            footer = {"node enable-scheduling nightly --state offline"})
    static final class EnableScheduling extends NodeActionCommand {
        EnableScheduling(CommandContext context) {
            super(context);
        }

        @Override
        String verb() {
            return "enable-scheduling";
        }

        @Override
        void act(NodeActions actions, Node node) {
            actions.enableScheduling(targets.pool, node.id());
        }

        @Override
        Optional<String> inverse() {
            return Optional.of("disable-scheduling");
        }
    }

    @Command(
            name = "disable-scheduling",
            description = "Let nodes take no more tasks, so that they can be looked at.",
            footer = {"node disable-scheduling nightly tvmps_00e --node-disable-scheduling-option taskcompletion"})
    static final class DisableScheduling extends NodeActionCommand {
        @Option(
                names = "--node-disable-scheduling-option",
                paramLabel = "<option>",
                completionCandidates = DeallocationOptions.class,
                converter = DeallocationOptions.class,
                description = TaskFate.DESCRIPTION)
        @Nullable
        String tasks;

        DisableScheduling(CommandContext context) {
            super(context);
        }

        @Override
        String verb() {
            return "disable-scheduling";
        }

        @Override
        void act(NodeActions actions, Node node) {
            actions.disableScheduling(targets.pool, node.id(), Optional.ofNullable(tasks));
        }

        @Override
        Optional<String> question(List<Node> nodes) {
            return "terminate".equals(tasks) ? whereTasksRun(nodes, "Disable scheduling on", tasks) : Optional.empty();
        }

        @Override
        Optional<String> inverse() {
            return Optional.of("enable-scheduling");
        }
    }

    private static Optional<String> whereTasksRun(List<Node> nodes, String what, @Nullable String tasks) {
        int running = NodeTargets.tasks(nodes);
        return running == 0
                ? Optional.empty()
                : Optional.of(what + " " + NodeTargets.named(nodes) + "? " + TaskFate.words(tasks, running) + ".");
    }
}
