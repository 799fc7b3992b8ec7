package io.batchsh.simulator;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What every service of one simulated Azure shares. */
final class Simulation {

    private final Timeline timeline;
    private final InstantSource wall;
    private final Identifiers identifiers;
    private final Store store;
    private final Reference reference = new Reference();
    private @Nullable EventTable events;
    private Instant lastRequest = Instant.EPOCH;
    private int requestsThen;

    Simulation(Instant epoch, InstantSource wall, Identifiers identifiers) {
        this.timeline = new Timeline(epoch, event -> events().fire(event.kind(), event.arguments()));
        this.wall = wall;
        this.identifiers = identifiers;
        this.store = new Store();
    }

    /** What the kinds of events do; made when the first fires. */
    EventTable events() {
        if (events == null) {
            events = new EventTable(this);
        }
        return events;
    }

    /** The virtual time, which all behaviour follows. */
    Timeline timeline() {
        return timeline;
    }

    Instant now() {
        return timeline.now();
    }

    /** The real time, which tokens follow, because real clients check them against it. */
    InstantSource wall() {
        return wall;
    }

    Identifiers identifiers() {
        return identifiers;
    }

    Store store() {
        return store;
    }

    Reference reference() {
        return reference;
    }

    /** An id for the answer to a request, unlike all others of the run. */
    String requestId(Request request) {
        Instant now = now();
        requestsThen = now.equals(lastRequest) ? requestsThen + 1 : 0;
        lastRequest = now;
        return identifiers.uuid("request", request.method(), request.path(), now, requestsThen);
    }
}
