package io.batchsh.batch;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a pool will not become ready, in the service's words and with the provider's own error where there is one. */
final class PoolFailures {

    private static final int SHOWN = 3;

    private final Nodes nodes;

    PoolFailures(Nodes nodes) {
        this.nodes = nodes;
    }

    Optional<AzureException> of(PoolProgress seen) {
        return deleting(seen)
                .or(() -> resizeFailed(seen))
                .or(() -> inState(seen, "starttaskfailed", "StartTaskFailed", "The start task failed"))
                .or(() -> inState(seen, "unusable", "NodeUnusable", "Nodes are unusable"));
    }

    Optional<AzureException> deleting(PoolProgress seen) {
        return seen.pool().state().equals("deleting")
                ? Optional.of(AzureException.builder(
                                Kind.CONFLICT, "The pool " + seen.pool().id() + " is being deleted.")
                        .code("PoolBeingDeleted")
                        .remedy("pool list")
                        .build())
                : Optional.empty();
    }

    private static Optional<AzureException> resizeFailed(PoolProgress seen) {
        List<PoolResizeError> errors = seen.pool().resizeErrors();
        if (!seen.pool().steady() || errors.isEmpty()) {
            return Optional.empty();
        }
        PoolResizeError first = errors.get(0);
        return Optional.of(AzureException.builder(
                        Kind.FAILED,
                        "The pool " + seen.pool().id() + " is steady with "
                                + seen.counts().ready() + " of " + seen.targetNodes() + " nodes ready: " + first.code()
                                + ".")
                .code(first.code())
                .reason(errors.stream().map(PoolResizeError::explanation).collect(Collectors.joining("\n")))
                .remedy("pool check " + seen.pool().id() + ", then pool resize "
                        + seen.pool().id())
                .build());
    }

    private Optional<AzureException> inState(PoolProgress seen, String state, String code, String problem) {
        int count = seen.counts().in(state);
        if (count == 0) {
            return Optional.empty();
        }
        String poolId = seen.pool().id();
        String reason = nodes.list(poolId, state)
                .limit(SHOWN)
                .map(PoolFailures::explain)
                .collect(Collectors.joining("\n"));
        return Optional.of(AzureException.builder(
                        Kind.FAILED,
                        problem + " in " + poolId + ": " + count + " of "
                                + seen.counts().total() + ".")
                .code(code)
                .reason(reason + (count > SHOWN ? "\n... and " + (count - SHOWN) + " more" : "")
                        + "\nThese nodes are billed.")
                .remedy("node list " + poolId + ", and pool resize " + poolId + " 0 to stop paying")
                .build());
    }

    private static String explain(Node node) {
        Optional<String> startTask = node.startTask()
                .filter(info ->
                        info.result().filter("failure"::equalsIgnoreCase).isPresent())
                .map(info -> info.failureCode().orElse("failure")
                        + info.exitCode().map(code -> ", exit code " + code).orElse("")
                        + info.failureMessage().map(message -> ": " + message).orElse(""));
        String errors = node.errors().stream()
                .map(error -> error.code() + ": " + error.message())
                .collect(Collectors.joining("; "));
        if (startTask.isEmpty() && errors.isEmpty()) {
            return node.id() + ": no error code; mostly a wrong node agent, an image that Batch cannot reach, or the"
                    + " network";
        }
        return node.id() + ": " + startTask.filter(text -> errors.isEmpty()).orElse(errors);
    }
}
