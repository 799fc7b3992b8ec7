package io.batchsh.simulator;

import java.time.Duration;

/**
 * Copies that go on in the background once a snapshot is there. Recorded, azure-cli test_snapshot_incremental: a copy that
 * is only started shows 0.0 percent a second after its operation ended; test_snapshot_ultra_ssd: an incremental snapshot of
 * an Ultra disk at once. How long a copy takes is assumed.
 */
final class SnapshotCopies {

    private static final String COPIED = "snapshot.copied";
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration QUARTER = Duration.ofSeconds(15);

    private final Simulation simulation;

    SnapshotCopies(Simulation simulation) {
        this.simulation = simulation;
    }

    void handle(EventTable events) {
        events.on(COPIED, arguments -> simulation
                .store()
                .resource(arguments)
                .ifPresent(snapshot ->
                        snapshot.properties.put("completionPercent", Json.number(arguments, "percent") * 1.0)));
    }

    /** Lets the copy of a snapshot begin that is there now, if it is of the kind that goes on in the background. */
    void begin(Resource snapshot) {
        boolean started = "CopyStart"
                .equals(Json.text(snapshot.properties, "creationData", "createOption")
                        .orElse(""));
        boolean ultra = Json.flag(snapshot.properties, "incremental")
                && Json.find(snapshot.properties, "creationData", "logicalSectorSize")
                        .isPresent();
        if (snapshot.properties.containsKey("completionPercent") || !(started || ultra)) {
            return;
        }
        if (ultra) {
            snapshot.properties.put("completionPercent", 0.0);
        } else {
            progress(snapshot, SOON, 0);
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            progress(snapshot, QUARTER.multipliedBy(quarter), quarter * 25);
        }
    }

    private void progress(Resource snapshot, Duration after, int percent) {
        simulation.timeline().after(after, COPIED, snapshot.event("percent", percent));
    }
}
