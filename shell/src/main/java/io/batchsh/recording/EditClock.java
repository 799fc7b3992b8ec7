package io.batchsh.recording;

import io.batchsh.azure.WaitClock;
import java.time.Duration;
import java.time.Instant;

/** The clock of a run that is copied: it is as late as the record that is copied. */
final class EditClock implements WaitClock {

    private Instant now;

    EditClock(Instant started) {
        this.now = started;
    }

    void pass(long milliseconds) {
        now = now.plusMillis(milliseconds);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void sleep(Duration duration) {
        now = now.plus(duration);
    }
}
