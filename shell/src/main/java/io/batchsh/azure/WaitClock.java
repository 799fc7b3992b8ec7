package io.batchsh.azure;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The time that operations see, and the only way they may wait. Against Azure it is the wall clock; against the simulated
 * Azure it is the virtual clock, which jumps while the shell waits; in playback it stands where the recording stood.
 */
public interface WaitClock extends InstantSource {

    /**
     * Returns after {@code duration} has passed on this clock.
     *
     * @throws InterruptedException if the thread is interrupted, as Ctrl-C does; time may have passed in part
     */
    void sleep(Duration duration) throws InterruptedException;

    /** The wall clock. */
    static WaitClock system() {
        return new SystemWaitClock(InstantSource.system());
    }
}
