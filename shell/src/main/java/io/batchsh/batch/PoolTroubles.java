package io.batchsh.batch;

import io.batchsh.azure.AzureClients;
import io.batchsh.batch.FailureGuide.Advice;
import io.batchsh.batch.FailureGuide.Outlook;
import io.batchsh.image.JsonTree;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import static java.util.Objects.requireNonNull;

/**
 * Finds what is wrong with pools, in the service's words and with the provider's own error where there is one. Nodes are
 * listed only where some are in a state to be explained, and then few of them. Methods throw
 * {@link io.batchsh.azure.AzureException}.
 */
public final class PoolTroubles {

    private static final int EXPLAINED = 10;
    private static final int NAMED = 3;

    /** What the service takes where a pool says nothing. */
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(15);

    /** States of nodes that take no tasks, the most telling first. */
    private static final List<String> STATES =
            List.of("starttaskfailed", "unusable", "offline", "deallocated", "unknown", "preempted");

    private final Nodes nodes;
    private final AzureClients clients;
    private final FailureGuide guide;

    public PoolTroubles(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.nodes = new Nodes(clients);
        this.guide = FailureGuide.builtIn();
    }

    /** All that is wrong, what lasts first. */
    public List<PoolTrouble> of(PoolProgress seen) {
        List<PoolTrouble> troubles = new ArrayList<>(ofResize(seen.pool()));
        formula(seen.pool()).ifPresent(troubles::add);
        STATES.forEach(state -> inState(seen, state).ifPresent(troubles::add));
        return List.copyOf(troubles);
    }

    /**
     * Why the last resize fell short. The errors stay on the pool until the next resize; their age says whether they still
     * mean anything.
     */
    public List<PoolTrouble> ofResize(Pool pool) {
        return pool.steady()
                ? pool.resizeErrors().stream()
                        .map(error -> trouble(pool, error))
                        .toList()
                : List.of();
    }

    private PoolTrouble trouble(Pool pool, PoolResizeError error) {
        Advice advice = guide.resize(error);
        String age = pool.allocationStateTransitionTime()
                .map(ended -> ", " + Age.of(ended, now()) + " ago")
                .orElse("");
        List<String> details = new ArrayList<>();
        details.add(error.explanation());
        usually(advice.cause(), details);
        if (advice.outlook() != Outlook.STOPPED) {
            details.add(
                    advice.outlook() == Outlook.RETRY
                            ? "The same resize may succeed later."
                            : "The same resize fails again until that is mended.");
        }
        return new PoolTrouble(
                error.code(),
                "the last resize" + age + ", fell short",
                details,
                advice.next()
                        .replace("{pool}", pool.id())
                        .replace("{dedicated}", Integer.toString(pool.targetDedicatedNodes()))
                        .replace("{spot}", Integer.toString(pool.targetLowPriorityNodes()))
                        .replace("{timeout}", twice(pool.resizeTimeout().orElse(USUAL_TIMEOUT))),
                advice.outlook() != Outlook.RETRY);
    }

    /** A time-out that was too short is doubled. */
    private static String twice(Duration timeout) {
        return 2 * timeout.toMinutes() + "m";
    }

    /** Why the autoscale formula could not be evaluated. */
    Optional<PoolTrouble> formula(Pool pool) {
        JsonTree error = new JsonTree(pool.document()).child("autoScaleRun", "error");
        if (error.properties().isEmpty()) {
            return Optional.empty();
        }
        List<String> details = new ArrayList<>();
        details.add(error.textOrEmpty("code") + ": " + error.textOrEmpty("message"));
        error.children("values")
                .forEach(value -> details.add(value.textOrEmpty("name") + ": " + value.textOrEmpty("value")));
        return Optional.of(new PoolTrouble(
                error.textOrEmpty("code"),
                "the autoscale formula cannot be evaluated",
                details,
                "pool show " + pool.id(),
                true));
    }

    /** The nodes in a state that keeps them from taking tasks. */
    Optional<PoolTrouble> inState(PoolProgress seen, String state) {
        int count = seen.counts().in(state);
        if (count == 0) {
            return Optional.empty();
        }
        String pool = seen.pool().id();
        List<NodeDiagnosis> found = nodes.some(pool, state, EXPLAINED).stream()
                .flatMap(node -> NodeDiagnosis.of(pool, node, guide).stream())
                .toList();
        return Optional.of(new PoolTrouble(
                code(state),
                problem(state, count + " of " + seen.counts().total() + " nodes"),
                details(found, count),
                found.isEmpty()
                        ? "node list " + pool + " --state " + state
                        : found.get(0).next(),
                PoolProgress.LASTING.contains(state)));
    }

    /** In the manner of the service's own codes. */
    private static String code(String state) {
        return switch (state) {
            case "starttaskfailed" -> "StartTaskFailed";
            default -> "Node" + Character.toUpperCase(state.charAt(0)) + state.substring(1);
        };
    }

    private static String problem(String state, String nodes) {
        return switch (state) {
            case "starttaskfailed" -> "the start task failed on " + nodes;
            case "unknown" -> "Batch has lost contact with " + nodes;
            default -> nodes + " " + state;
        };
    }

    /** Nodes that say the same are named together. */
    private static List<String> details(List<NodeDiagnosis> found, int count) {
        Map<String, List<NodeDiagnosis>> bySaying = found.stream()
                .collect(Collectors.groupingBy(NodeDiagnosis::says, LinkedHashMap::new, Collectors.toList()));
        List<String> details = new ArrayList<>();
        bySaying.forEach((says, group) -> {
            String names =
                    group.stream().limit(NAMED).map(NodeDiagnosis::nodeId).collect(Collectors.joining(", "));
            int more = group.size() - NAMED;
            details.add(names + (more > 0 ? " and " + more + " more" : "") + ": " + says);
            usually(group.get(0).usualCause(), details);
        });
        if (count > found.size() && !found.isEmpty()) {
            details.add((count - found.size()) + " more are in this state.");
        }
        return details;
    }

    private static void usually(String cause, List<String> details) {
        if (!cause.isEmpty()) {
            details.add("usually: " + cause);
        }
    }

    private Instant now() {
        return clients.transport().clock().instant();
    }
}
