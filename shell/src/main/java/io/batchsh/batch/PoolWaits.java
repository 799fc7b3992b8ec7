package io.batchsh.batch;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.Wait;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
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
        this.failures = new PoolFailures(new Nodes(clients));
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
        return wait(poolId, "idle or running nodes == target nodes", PoolProgress::ready, timeout, progress)
                .failWhen(failures::of)
                .await();
    }

    /** Waits until the pool is gone. */
    public void untilDeleted(String poolId, Optional<Duration> timeout) {
        new Wait<>(clients.transport(), "pools/" + poolId, "gone", () -> existing(poolId), Optional::isEmpty)
                .watch("/state", pool -> pool.map(Pool::state).orElse("gone"), pool -> null)
                .timeout(timeout.orElse(null))
                .await();
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
        return new Wait<>(
                        clients.transport(),
                        "pools/" + poolId,
                        condition,
                        () -> new PoolProgress(pools.show(poolId), pools.nodeCounts(poolId)),
                        met)
                .watch("/allocationState", seen -> seen.pool().allocationState(), seen -> seen.pool()
                        .allocationStateTransitionTime()
                        .map(OffsetDateTime::toInstant)
                        .orElse(null))
                .onProgress(progress)
                .timeout(timeout.orElse(null));
    }
}
