package io.batchsh.simulator;

import java.time.Duration;
import java.util.Map;

/** Spot nodes that Azure takes back, at the rate that an account of the world declares; by default none. */
final class Preemption {

    private static final String TAKEN = "node.takenBack";
    private static final int STAGE = 1_000;

    private final Simulation simulation;

    Preemption(Simulation simulation) {
        this.simulation = simulation;
    }

    void handle(EventTable events) {
        events.on(TAKEN, this::preempt);
    }

    /** Decides when a node that has just come up will be taken, if it will. The time is exponentially distributed. */
    void plan(Pool pool, Node node) {
        double perHour = simulation
                .store()
                .account(pool.account)
                .map(account -> account.spotPreemptionsPerHour)
                .orElse(0.0);
        if (node.dedicated || perHour <= 0) {
            return;
        }
        long object = pool.id.hashCode() * 31L + node.ordinal;
        double chance = simulation.identifiers().chance(object, STAGE, node.preemptions);
        double hours = -Math.log(1 - chance) / perHour;
        simulation
                .timeline()
                .after(
                        Duration.ofSeconds(Math.round(Math.min(hours, 1e6) * 3600)),
                        TAKEN,
                        pool.event("node", node.id, "preemptions", node.preemptions));
    }

    private void preempt(Map<String, Object> arguments) {
        simulation.store().pool(arguments).ifPresent(pool -> {
            Node node = pool.nodes.get(Json.text(arguments, "node").orElse(""));
            if (node != null
                    && node.preemptions == Json.number(arguments, "preemptions")
                    && (node.state == NodeState.IDLE || node.state == NodeState.RUNNING)) {
                node.preemptions++;
                new NodeLife(simulation).preempt(pool, node);
            }
        });
    }
}
