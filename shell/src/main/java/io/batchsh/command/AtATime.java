package io.batchsh.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Does work for many items, some at a time.
 *
 * @param most how many at a time
 * @param stop stops what has begun, when this thread is interrupted
 */
record AtATime(int most, StopSwitch stop) {

    /**
     * What came of it.
     *
     * @param results one for each item, in their order
     * @param interrupted whether Ctrl-C ended it early
     */
    record Done<R>(List<R> results, boolean interrupted) {}

    /**
     * Does the work. After an interruption what has begun goes on to where it stops by itself, and the rest is not begun; a second
     * interruption interrupts what still goes on.
     *
     * @param work throws nothing that is not a defect
     * @param notBegun the result of an item that was not begun
     */
    <T, R> Done<R> each(List<T> items, Function<T, R> work, Function<T, R> notBegun) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(most, Math.max(1, items.size())), task -> {
            Thread thread = new Thread(task, "batchsh-target");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(workers.submit(() -> stop.stopped() ? notBegun.apply(item) : work.apply(item)));
            }
            workers.shutdown();
            boolean interrupted = awaitAll(workers);
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(result(future));
            }
            return new Done<>(results, interrupted);
        } finally {
            workers.shutdownNow();
        }
    }

    private boolean awaitAll(ExecutorService workers) {
        boolean interrupted = false;
        while (true) {
            try {
                if (workers.awaitTermination(1, TimeUnit.HOURS)) {
                    return interrupted;
                }
            } catch (InterruptedException ctrlC) {
                if (interrupted) {
                    // What is dropped here finds itself stopped.
                    workers.shutdownNow().forEach(Runnable::run);
                }
                interrupted = true;
                stop.stop();
            }
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
