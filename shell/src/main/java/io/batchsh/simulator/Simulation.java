package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every service of one simulated Azure shares. */
final class Simulation {

    private final Timeline timeline;
    private final InstantSource wall;
    private final Identifiers identifiers;
    private final Store store;
    private final FaultPlan faults;
    private final Reference reference;
    private @Nullable EventTable events;
    private @Nullable Duration told;
    private Instant lastRequest = Instant.EPOCH;
    private int requestsThen;

    Simulation(Instant epoch, InstantSource wall, Identifiers identifiers) {
        this.timeline = new Timeline(epoch, event -> events().fire(event.kind(), event.arguments()));
        this.wall = wall;
        this.identifiers = identifiers;
        this.store = new Store();
        this.reference = new Reference(store);
        this.faults = new FaultPlan(identifiers, timeline::now);
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

    /** Makes time pass and says what time it is then. */
    Instant advance(Duration duration) {
        timeline.advanceTo(now().plus(duration));
        return now();
    }

    /** Says how long the operations take that the request begins which is answered now; null for their usual time. */
    void operationsTake(@Nullable Duration duration) {
        told = duration;
    }

    /** How long an operation takes whose usual time is this. */
    Duration takes(Duration usual) {
        return told == null ? usual : told;
    }

    /** The real time, which tokens follow, because real clients check them against it. */
    InstantSource wall() {
        return wall;
    }

    /** What shall go wrong. */
    FaultPlan faults() {
        return faults;
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

    Map<String, Object> save() {
        return Json.object(
                "seed",
                identifiers.seed(),
                "now",
                now().toString(),
                "sequence",
                timeline.sequence(),
                "lastRequest",
                lastRequest.toString(),
                "requestsThen",
                requestsThen,
                "events",
                timeline.pending().stream().map(Snapshot::event).toList(),
                "faults",
                faults.save(),
                "store",
                StoreState.save(store));
    }

    static Simulation load(Map<String, Object> saved, InstantSource wall) {
        Identifiers identifiers = new Identifiers(Json.number(saved, "seed"));
        Instant now = Snapshot.time(saved, "now");
        Simulation simulation = new Simulation(now, wall, identifiers);
        simulation.timeline.resume(
                now, Json.number(saved, "sequence"), Snapshot.events(Json.children(saved, "events")));
        simulation.lastRequest = Snapshot.time(saved, "lastRequest");
        simulation.requestsThen = (int) Json.number(saved, "requestsThen");
        simulation.faults.load(Json.child(saved, "faults"));
        StoreState.load(simulation.store, Json.child(saved, "store"), identifiers);
        return simulation;
    }

    /** An id for the answer to a request, unlike all others of the run. */
    String requestId(Request request) {
        Instant now = now();
        requestsThen = now.equals(lastRequest) ? requestsThen + 1 : 0;
        lastRequest = now;
        return identifiers.uuid("request", request.method(), request.path(), now, requestsThen);
    }
}
