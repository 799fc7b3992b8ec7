package io.batchsh.azure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

record SystemWaitClock(InstantSource source) implements WaitClock {

    @Override
    public Instant instant() {
        return source.instant();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
    }
}
