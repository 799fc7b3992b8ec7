package io.batchsh.azure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes by sleeping only. */
public final class FakeClock implements WaitClock {

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final List<Duration> sleeps = new ArrayList<>();
    private int interruptAt = -1;

    public FakeClock interruptAt(int sleep) {
        interruptAt = sleep;
        return this;
    }

    public List<Duration> sleeps() {
        return sleeps;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (sleeps.size() == interruptAt) {
            throw new InterruptedException();
        }
        sleeps.add(duration);
        now = now.plus(duration);
    }
}
