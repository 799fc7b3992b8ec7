package io.batchsh.azure.batch;

import com.azure.core.exception.ResourceNotFoundException;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.PollingContext;
import com.azure.core.util.polling.SyncPoller;
import io.batchsh.azure.batch.models.AllocationState;
import io.batchsh.azure.batch.models.BatchPool;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Pollers whose every poll is one GET of the pool. */
final class Pollers {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private Pollers() {}

    static SyncPoller<BatchPool, Void> deletion(Runnable request, Supplier<BatchPool> pool) {
        return create(
                request,
                context -> {
                    try {
                        return new PollResponse<>(LongRunningOperationStatus.IN_PROGRESS, pool.get());
                    } catch (ResourceNotFoundException e) {
                        return new PollResponse<>(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED, null);
                    }
                },
                Pollers::nothing);
    }

    static SyncPoller<BatchPool, BatchPool> allocation(Runnable request, Supplier<BatchPool> pool) {
        return create(
                request,
                context -> {
                    BatchPool answer = pool.get();
                    return new PollResponse<>(
                            AllocationState.STEADY.equals(answer.getAllocationState())
                                    ? LongRunningOperationStatus.SUCCESSFULLY_COMPLETED
                                    : LongRunningOperationStatus.IN_PROGRESS,
                            answer);
                },
                context -> context.getLatestResponse().getValue());
    }

    @SuppressWarnings("NullAway") // Void has no other value.
    private static Void nothing(PollingContext<BatchPool> context) {
        return null;
    }

    private static <R> SyncPoller<BatchPool, R> create(
            Runnable request,
            Function<PollingContext<BatchPool>, PollResponse<BatchPool>> poll,
            Function<PollingContext<BatchPool>, R> result) {
        return SyncPoller.createPoller(
                INTERVAL,
                context -> {
                    request.run();
                    return new PollResponse<>(LongRunningOperationStatus.IN_PROGRESS, null);
                },
                poll,
                (context, response) -> {
                    throw new UnsupportedOperationException("The Batch service cannot take back a request.");
                },
                result);
    }
}
