package io.batchsh.completion;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes when told to. */
final class SettableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-04-01T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration time) {
        now = now.plus(time);
    }
}
