package io.batchsh.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a job's preparation and release did on a node; exit codes say how they ended. */
final class NodeVisit {

    final String pool;
    final String node;

    @Nullable
    Instant prepared;

    @Nullable
    Instant preparedUntil;

    int preparationExit;

    @Nullable
    Instant released;

    @Nullable
    Instant releasedUntil;

    int releaseExit;

    NodeVisit(String pool, String node) {
        this.pool = pool;
        this.node = node;
    }
}
