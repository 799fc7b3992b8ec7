package io.batchsh.command;

import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolProgress;
import io.batchsh.batch.PoolWaits;
import io.batchsh.output.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Waits for a pool and says on the way how its nodes come up. */
record PoolWait(CommandContext context) {

    /**
     * Waits until the resize is over or, if wanted, until every node takes tasks.
     *
     * @throws io.batchsh.azure.AzureException if that will not come to be, with the reason of Azure
     */
    Pool until(String id, boolean idle, @Nullable Duration timeout) {
        PoolWaits waits = context.operations().poolWaits();
        Optional<Duration> limit = Optional.ofNullable(timeout);
        try (Progress progress = new Progress(context.console())) {
            return idle
                    ? waits.untilReady(id, limit, step -> progress.step(words(step)))
                            .pool()
                    : waits.untilSteady(id, limit, step -> progress.step(words(step)));
        }
    }

    /** Waits until so many nodes take tasks. */
    Pool untilReady(String id, int nodes, @Nullable Duration timeout) {
        try (Progress progress = new Progress(context.console())) {
            return context.operations()
                    .poolWaits()
                    .untilReady(
                            id, OptionalInt.of(nodes), Optional.ofNullable(timeout), step -> progress.step(words(step)))
                    .pool();
        }
    }

    /** Waits until the pool is gone. */
    void untilGone(String id) {
        try (Progress progress = new Progress(context.console())) {
            progress.step("pool " + id + " deleting");
            context.operations().poolWaits().untilDeleted(id, Optional.empty());
        }
    }

    private String words(PoolProgress step) {
        return PoolProgressText.of(
                step, context.settings().messageTheme(), context.console().columns());
    }
}
