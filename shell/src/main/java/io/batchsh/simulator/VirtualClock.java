package io.batchsh.simulator;

import io.batchsh.azure.WaitClock;
import java.time.Duration;
import java.time.Instant;

/** The clock the shell waits on: a sleep takes no time, it makes the simulated time pass. */
final class VirtualClock implements WaitClock {

    private final RunningSimulation running;

    VirtualClock(RunningSimulation running) {
        this.running = running;
    }

    @Override
    public Instant instant() {
        return running.with(Simulation::now);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        running.lock().lockInterruptibly();
        try {
            running.with(simulation -> simulation.advance(duration));
        } finally {
            running.lock().unlock();
        }
    }
}
