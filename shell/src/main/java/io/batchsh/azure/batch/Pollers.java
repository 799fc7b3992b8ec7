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
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Pollers whose every poll is one GET of the resource. */
final class Pollers {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private Pollers() {}

    static <T> SyncPoller<T, Void> deletion(Runnable request, Supplier<T> resource) {
        return create(
                request,
                context -> {
                    try {
                        return new PollResponse<>(LongRunningOperationStatus.IN_PROGRESS, resource.get());
                    } catch (ResourceNotFoundException e) {
                        return new PollResponse<>(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED, null);
                    }
                },
                Pollers::nothing);
    }

    static SyncPoller<BatchPool, BatchPool> allocation(Runnable request, Supplier<BatchPool> pool) {
        return until(request, pool, answer -> AllocationState.STEADY.equals(answer.getAllocationState()));
    }

    /** A poller that is done when the resource is so far. */
    static <T> SyncPoller<T, T> until(Runnable request, Supplier<T> resource, Predicate<T> done) {
        return create(
                request,
                context -> {
                    T answer = resource.get();
                    return new PollResponse<>(
                            done.test(answer)
                                    ? LongRunningOperationStatus.SUCCESSFULLY_COMPLETED
                                    : LongRunningOperationStatus.IN_PROGRESS,
                            answer);
                },
                context -> context.getLatestResponse().getValue());
    }

    @SuppressWarnings("NullAway") // Void has no other value.
    private static <T> Void nothing(PollingContext<T> context) {
        return null;
    }

    private static <T, R> SyncPoller<T, R> create(
            Runnable request,
            Function<PollingContext<T>, PollResponse<T>> poll,
            Function<PollingContext<T>, R> result) {
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
