package io.batchsh.batch;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a wait for a pool is in vain, and why. */
final class PoolFailures {

    private static final List<String> BILLED = List.of("StartTaskFailed", "NodeUnusable", "NodeOffline");

    private final PoolTroubles troubles;

    PoolFailures(PoolTroubles troubles) {
        this.troubles = troubles;
    }

    /**
     * What keeps a pool from ever having so many nodes that take tasks; empty as long as it may.
     *
     * @param wanted how many nodes are waited for
     */
    Optional<AzureException> of(PoolProgress seen, int wanted) {
        return deleting(seen)
                .or(() -> formula(seen))
                .or(() -> resizeFailed(seen, wanted))
                .or(() -> lost(seen, wanted));
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

    private Optional<AzureException> formula(PoolProgress seen) {
        return troubles.formula(seen.pool())
                .map(trouble -> failure(
                        "The pool " + seen.pool().id() + " gets no nodes: " + trouble.problem() + ".", trouble, ""));
    }

    private Optional<AzureException> resizeFailed(PoolProgress seen, int wanted) {
        if (seen.reachable() + seen.lost() >= wanted) {
            return Optional.empty();
        }
        List<PoolTrouble> errors = troubles.ofResize(seen.pool());
        // A formula is evaluated again and again, and so the resize is tried again.
        boolean triedAgain = seen.pool().autoScale() && errors.stream().noneMatch(PoolTrouble::lasting);
        if (errors.isEmpty() || triedAgain) {
            return Optional.empty();
        }
        String reason =
                errors.stream().map(error -> String.join("\n", error.details())).collect(Collectors.joining("\n"));
        PoolTrouble first = errors.get(0);
        return Optional.of(AzureException.builder(
                        Kind.FAILED,
                        "The pool " + seen.pool().id() + " is steady with "
                                + seen.counts().ready() + " of " + seen.targetNodes() + " nodes ready; "
                                + first.problem() + ": " + first.code() + ".")
                .code(first.code())
                .reason(reason)
                .remedy(first.next())
                .build());
    }

    private Optional<AzureException> lost(PoolProgress seen, int wanted) {
        if (seen.lost() == 0 || seen.reachable() >= wanted) {
            return Optional.empty();
        }
        return PoolProgress.LASTING.stream()
                .flatMap(state -> troubles.inState(seen, state).stream())
                .findFirst()
                .map(trouble -> failure(
                        "The pool " + seen.pool().id() + " will not have " + wanted + " nodes ready: "
                                + trouble.problem() + ".",
                        trouble,
                        BILLED.contains(trouble.code()) ? "\nThese nodes are billed." : ""));
    }

    private static AzureException failure(String problem, PoolTrouble trouble, String more) {
        return AzureException.builder(Kind.FAILED, problem)
                .code(trouble.code())
                .reason(String.join("\n", trouble.details()) + more)
                .remedy(trouble.next())
                .build();
    }
}
