package io.batchsh.recording;

import io.batchsh.azure.WaitClock;
import java.time.Duration;
import java.time.Instant;

/** Stands where the recording stood; waiting takes no time of ours. */
final class PlaybackClock implements WaitClock {

    private Instant now;

    PlaybackClock(Instant started) {
        this.now = started;
    }

    synchronized void reach(Instant time) {
        now = now.isBefore(time) ? time : now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        now = now.plus(duration);
    }
}
