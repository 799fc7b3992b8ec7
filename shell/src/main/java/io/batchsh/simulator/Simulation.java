package io.batchsh.simulator;

import java.time.Instant;
import java.time.InstantSource;

/**
 * What every service of one simulated Azure shares.
 *
 * @param timeline the virtual time, which all behaviour follows
 * @param wall the real time, which tokens follow, because real clients check them against it
 */
record Simulation(Timeline timeline, InstantSource wall, Identifiers identifiers, Store store) {

    Instant now() {
        return timeline.now();
    }
}
