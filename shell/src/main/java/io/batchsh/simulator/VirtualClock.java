package io.batchsh.simulator;

import io.batchsh.azure.WaitClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;

/** The clock the shell waits on: a sleep takes no time, it makes the simulated time pass. */
final class VirtualClock implements WaitClock {

    private final Timeline timeline;
    private final Lock lock;

    VirtualClock(Timeline timeline, Lock lock) {
        this.timeline = timeline;
        this.lock = lock;
    }

    @Override
    public Instant instant() {
        lock.lock();
        try {
            return timeline.now();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            timeline.advanceTo(timeline.now().plus(duration));
        } finally {
            lock.unlock();
        }
    }
}
