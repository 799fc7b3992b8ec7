package io.batchsh.batch;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** Waits for single nodes after something was done with them, on the clock of the transport. */
public final class NodeWaits {

    /** More nodes than this are looked up with one listing of the pool. */
    private static final int SINGLE = 8;

    private static final List<String> PROPERTIES = List.of(
            "id", "state", "stateTransitionTime", "errors", "startTaskInfo", "vmSize", "ipAddress", "isDedicated");

    private static final Set<String> REACHED = Set.of("idle", "running", "offline", "deallocated");
    private static final Set<String> FAILED = Set.of("unusable", "starttaskfailed");

    private final AzureClients clients;
    private final Nodes nodes;

    public NodeWaits(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.nodes = new Nodes(clients);
    }

    /**
     * Some nodes, as seen by one poll.
     *
     * @param poolId their pool
     * @param nodes those that are still there
     * @param unchanged how many of them have not begun yet what was asked of them
     */
    public record Progress(String poolId, List<Node> nodes, int unchanged) {

        /** In words, such as {@code pool demo: 2 rebooting, 1 idle}. */
        public String summary() {
            Map<String, Long> states =
                    nodes.stream().collect(Collectors.groupingBy(Node::state, TreeMap::new, Collectors.counting()));
            return "pool " + poolId + ": "
                    + states.entrySet().stream()
                            .map(state -> state.getValue() + " " + state.getKey())
                            .collect(Collectors.joining(", "));
        }

        private boolean settled() {
            return unchanged == 0 && nodes.stream().allMatch(node -> REACHED.contains(node.state()));
        }
    }

    /**
     * Waits until nodes have done what was asked of them and take tasks again, or are deallocated.
     *
     * @param before the nodes as they were before they were asked: one whose state has not changed since has not begun yet
     * @param timeout how long at most; without it as long as it takes
     * @return the nodes afterwards, but those that are gone
     * @throws AzureException as soon as one fails
     */
    public List<Node> untilSettled(
            String poolId, List<Node> before, Optional<Duration> timeout, Consumer<Progress> progress) {
        Map<String, Node> old = before.stream().collect(Collectors.toMap(Node::id, Function.identity()));
        return new Wait<>(
                        clients.transport(),
                        "pools/" + poolId + "/nodes",
                        "state of " + old.size() + " nodes in "
                                + REACHED.stream().sorted().toList(),
                        () -> look(poolId, old),
                        Progress::settled)
                .watch("/nodes", Progress::summary, seen -> null)
                .failWhen(seen -> failed(seen, old))
                .whenGivenUp(seen -> "Last seen: " + seen.summary() + ".", "node list " + poolId)
                .onProgress(progress)
                .timeout(timeout.orElse(null))
                .await()
                .nodes();
    }

    private Progress look(String poolId, Map<String, Node> old) {
        List<Node> now = old.size() > SINGLE
                ? nodes.listOnly(poolId, PROPERTIES)
                        .filter(node -> old.containsKey(node.id()))
                        .toList()
                : old.keySet().stream()
                        .sorted()
                        .flatMap(id -> existing(poolId, id))
                        .toList();
        int unchanged = (int) now.stream().filter(node -> same(node, old)).count();
        return new Progress(poolId, now, unchanged);
    }

    private Stream<Node> existing(String poolId, String nodeId) {
        try {
            return Stream.of(nodes.show(poolId, nodeId));
        } catch (AzureException failure) {
            if (failure.code().equalsIgnoreCase("NodeNotFound")) {
                return Stream.empty();
            }
            throw failure;
        }
    }

    private static boolean same(Node node, Map<String, Node> old) {
        return Optional.ofNullable(old.get(node.id()))
                .filter(before -> before.state().equals(node.state())
                        && before.stateTransitionTime().equals(node.stateTransitionTime()))
                .isPresent();
    }

    private static Optional<AzureException> failed(Progress seen, Map<String, Node> old) {
        return seen.nodes().stream()
                .filter(node -> FAILED.contains(node.state()) && !same(node, old))
                .findFirst()
                .flatMap(node -> NodeDiagnosis.of(seen.poolId(), node))
                .map(diagnosis -> AzureException.builder(
                                Kind.FAILED, "The node " + diagnosis.nodeId() + " does not come up.")
                        .reason(diagnosis.says()
                                + (diagnosis.usualCause().isEmpty() ? "" : "\nusually: " + diagnosis.usualCause()))
                        .remedy(diagnosis.next())
                        .build());
    }
}
