package io.batchsh.batch;

import io.batchsh.azure.batch.models.BatchTaskCounts;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks of a job are in which state; the service counts some seconds late.
 *
 * @param active waiting for a node
 * @param running on a node
 * @param completed ended, however
 * @param succeeded ended well
 * @param failed ended otherwise
 */
public record TaskCounts(int active, int running, int completed, int succeeded, int failed) {

    static TaskCounts of(@Nullable BatchTaskCounts counts) {
        return counts == null
                ? new TaskCounts(0, 0, 0, 0, 0)
                : new TaskCounts(
                        number(counts.getActive()),
                        number(counts.getRunning()),
                        number(counts.getCompleted()),
                        number(counts.getSucceeded()),
                        number(counts.getFailed()));
    }

    private static int number(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    /** All tasks. */
    public int total() {
        return active + running + completed;
    }

    /** In words, such as {@code 3 of 10 tasks done, 2 running, 1 failed}. */
    public String summary() {
        return completed + " of " + total() + (total() == 1 ? " task" : " tasks") + " done"
                + (running > 0 ? ", " + running + " running" : "")
                + (failed > 0 ? ", " + failed + " failed" : "");
    }
}
