package io.batchsh.batch;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.Wait;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

import static java.util.Objects.requireNonNull;

/**
 * Waits for pools, on the clock of the transport. Each poll is one request for the pool and, where nodes matter, one for the
 * counts of its nodes; nodes themselves are listed only to explain a failure. Methods throw
 * {@link io.batchsh.azure.WaitCancelledException} when the thread is interrupted.
 */
public final class PoolWaits {

    private final AzureClients clients;
    private final Pools pools;
    private final PoolFailures failures;

    public PoolWaits(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.pools = new Pools(clients);
        this.failures = new PoolFailures(new PoolTroubles(clients));
    }

    /** The pool and the counts of its nodes, now. */
    public PoolProgress look(String poolId) {
        return new PoolProgress(pools.show(poolId), pools.nodeCounts(poolId));
    }

    /**
     * Waits until no resize is under way, whatever its outcome: look at the pool's resize errors.
     *
     * @param timeout how long at most; without it as long as it takes
     */
    public Pool untilSteady(String poolId, Optional<Duration> timeout, Consumer<PoolProgress> progress) {
        return wait(poolId, "allocationState == steady", seen -> seen.pool().steady(), timeout, progress)
                .failWhen(seen -> failures.deleting(seen))
                .await()
                .pool();
    }

    /**
     * Waits until as many nodes as asked for are idle or running.
     *
     * @param timeout how long at most; without it as long as it takes
     * @throws AzureException as soon as that cannot come: the resize ended with errors, which are explained with the
     *     provider's own, nodes are unusable, or their start task failed
     */
    public PoolProgress untilReady(String poolId, Optional<Duration> timeout, Consumer<PoolProgress> progress) {
        return untilReady(poolId, OptionalInt.empty(), timeout, progress);
    }

    /**
     * Waits until so many nodes are idle or running.
     *
     * @param nodes how many; without it as many as the pool is to have
     * @param timeout how long at most; without it as long as it takes
     * @throws AzureException as soon as that cannot come
     */
    public PoolProgress untilReady(
            String poolId, OptionalInt nodes, Optional<Duration> timeout, Consumer<PoolProgress> progress) {
        return wait(poolId, condition(nodes), seen -> isReady(seen, nodes), timeout, progress)
                .failWhen(seen -> failures.of(seen, nodes.orElse(seen.targetNodes())))
                .await();
    }

    /**
     * Waits as {@link #untilReady(String, OptionalInt, Optional, Consumer)} does, but gives up only when nothing moves any
     * more, so that whoever watches sees all of it.
     */
    public PoolProgress watch(
            String poolId, OptionalInt nodes, Optional<Duration> timeout, Consumer<PoolProgress> progress) {
        return wait(poolId, condition(nodes), seen -> isReady(seen, nodes), timeout, progress)
                .failWhen(seen ->
                        seen.settled() ? failures.of(seen, nodes.orElse(seen.targetNodes())) : failures.deleting(seen))
                .await();
    }

    /** Waits until the pool is gone. */
    public void untilDeleted(String poolId, Optional<Duration> timeout) {
        new Wait<>(clients.transport(), "pools/" + poolId, "gone", () -> existing(poolId), Optional::isEmpty)
                .watch("/state", pool -> pool.map(Pool::state).orElse("gone"), pool -> null)
                .whenGivenUp(pool -> "The pool " + poolId + " is being deleted.", "pool list")
                .timeout(timeout.orElse(null))
                .await();
    }

    private static boolean isReady(PoolProgress seen, OptionalInt nodes) {
        return nodes.isPresent() ? seen.counts().ready() >= nodes.getAsInt() : seen.ready();
    }

    private static String condition(OptionalInt nodes) {
        return "idle or running nodes " + (nodes.isPresent() ? ">= " + nodes.getAsInt() : "== target nodes");
    }

    private Optional<Pool> existing(String poolId) {
        try {
            return Optional.of(pools.show(poolId));
        } catch (AzureException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private Wait<PoolProgress> wait(
            String poolId,
            String condition,
            Predicate<PoolProgress> met,
            Optional<Duration> timeout,
            Consumer<PoolProgress> progress) {
        return new Wait<>(clients.transport(), "pools/" + poolId, condition, () -> look(poolId), met)
                .watch("/allocationState", seen -> seen.pool().allocationState(), seen -> seen.pool()
                        .allocationStateTransitionTime()
                        .map(OffsetDateTime::toInstant)
                        .orElse(null))
                .whenGivenUp(seen -> "Last seen: pool " + poolId + " " + seen.summary() + ".", "pool watch " + poolId)
                .onProgress(progress)
                .timeout(timeout.orElse(null));
    }
}
