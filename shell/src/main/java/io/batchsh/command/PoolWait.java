package io.batchsh.command;

import io.batchsh.batch.NodeCounts;
import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolProgress;
import io.batchsh.output.NodeBar;
import io.batchsh.output.Progress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits for a pool and says on the way how its nodes come up. */
record PoolWait(CommandContext context) {

    /**
     * Waits until the resize is over or, if wanted, until every node takes tasks.
     *
     * @throws io.batchsh.azure.AzureException if that will not come to be, with the reason of Azure
     */
    Pool until(String id, boolean idle, @Nullable Duration timeout) throws InterruptedException {
        try (Progress progress = new Progress(context.console())) {
            return idle
                    ? context.operations().pools().awaitIdle(id, timeout, step -> progress.step(words(step)))
                    : context.operations().pools().awaitSteady(id, timeout, step -> progress.step(words(step)));
        }
    }

    /** Waits until the pool is gone. */
    void untilGone(String id) throws InterruptedException {
        try (Progress progress = new Progress(context.console())) {
            context.operations().pools().awaitDeleted(id, null, step -> progress.step(words(step)));
        }
    }

    private String words(PoolProgress step) {
        return step.toString();
    }
}
