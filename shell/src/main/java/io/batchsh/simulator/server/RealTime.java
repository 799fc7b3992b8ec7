package io.batchsh.simulator.server;

import io.batchsh.azure.WaitClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Lets the simulated time pass as the real time does, times a factor. Time moves on one thread only, so that what happens
 * in it happens in order.
 */
final class RealTime {

    private static final long TICK_MILLISECONDS = 50;

    private final WaitClock clock;
    private final double speed;
    private final LongSupplier nanoseconds;
    private final ScheduledExecutorService thread;
    private final Consumer<String> log;
    private long last;

    /**
     * @param speed simulated seconds for each real one; at 0 time stands until it is advanced
     * @param nanoseconds a real clock that never goes back, of any origin
     * @param thread has one thread
     * @param log told when something that happens in the simulated time fails
     */
    RealTime(
            WaitClock clock,
            double speed,
            LongSupplier nanoseconds,
            ScheduledExecutorService thread,
            Consumer<String> log) {
        this.clock = clock;
        this.speed = speed;
        this.nanoseconds = nanoseconds;
        this.thread = thread;
        this.log = log;
        this.last = nanoseconds.getAsLong();
    }

    void start() {
        if (speed > 0) {
            ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
                    this::tick, TICK_MILLISECONDS, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    /** Lets the time pass that has passed since the last time. */
    void tick() {
        long now = nanoseconds.getAsLong();
        Duration passed = Duration.ofNanos((long) ((now - last) * speed));
        last = now;
        try {
            clock.sleep(passed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException defect) {
            // Thrown on, it would stop the time for good.
            log.accept("defect: " + defect);
        }
    }

    double speed() {
        return speed;
    }

    Instant now() {
        return clock.instant();
    }

    /** Lets {@code duration} of simulated time pass at once, with all that happens in it. */
    void advance(Duration duration) throws InterruptedException {
        try {
            thread.submit(() -> {
                        clock.sleep(duration);
                        return null;
                    })
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** How long a real client has to wait for what takes this many simulated seconds; at least one second. */
    long realSeconds(long simulatedSeconds) {
        return speed > 0 ? Math.max(1, (long) Math.ceil(simulatedSeconds / speed)) : simulatedSeconds;
    }
}
