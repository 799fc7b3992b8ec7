package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Leads nodes from stage to stage; the stages and their durations are the table {@code stages.json}. */
final class NodeLife {

    private static final String STAGE = "node.stage";
    private static final String PREEMPTED = "node.preempted";

    private record Stage(NodeState from, String to, String when, double shortest, double longest) {}

    private final Simulation simulation;
    private final List<Stage> stages = new ArrayList<>();

    NodeLife(Simulation simulation) {
        this.simulation = simulation;
        for (Map<String, Object> row : Json.children(Json.resource("stages.json"), "stages")) {
            List<String> seconds = Json.texts(row, "seconds");
            stages.add(new Stage(
                    NodeState.ofWire(Json.text(row, "from").orElseThrow()),
                    Json.text(row, "to").orElseThrow(),
                    Json.text(row, "when").orElse(""),
                    Double.parseDouble(seconds.get(0)),
                    Double.parseDouble(seconds.get(1))));
        }
    }

    /** Schedules the next stage of a node, which this one lasts until, if there is a next. */
    void next(Pool pool, Node node) {
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (stage.from == node.state && applies(stage.when, pool, node)) {
                simulation
                        .timeline()
                        .after(
                                duration(pool, node, stage, i),
                                STAGE,
                                pool.event(
                                        "node",
                                        node.id,
                                        "from",
                                        node.state.wire(),
                                        "since",
                                        node.stateChanged.toString(),
                                        "to",
                                        stage.to));
                return;
            }
        }
    }

    void handle(EventTable events) {
        events.on(STAGE, arguments -> simulation.store().pool(arguments).ifPresent(pool -> {
                    Node node = pool.nodes.get(Json.text(arguments, "node").orElseThrow());
                    // A reboot or a deletion in between has led the node elsewhere.
                    if (node != null
                            && node.state.wire().equals(arguments.get("from"))
                            && node.stateChanged.toString().equals(arguments.get("since"))) {
                        enter(pool, node, Json.text(arguments, "to").orElseThrow());
                    }
                }))
                .on(PREEMPTED, arguments -> simulation.store().pool(arguments).ifPresent(pool -> {
                    Node node = pool.nodes.get(Json.text(arguments, "node").orElseThrow());
                    if (node != null) {
                        preempt(pool, node);
                    }
                }));
    }

    private Duration duration(Pool pool, Node node, Stage stage, int index) {
        long object = pool.id.hashCode() * 31L * 1_000_003L + pool.created.hashCode() * 31L + node.ordinal;
        double chance = simulation.identifiers().chance(object, index, 0);
        Duration duration =
                Duration.ofNanos(Math.round((stage.shortest + (stage.longest - stage.shortest) * chance) * 1e7) * 100);
        return stage.from == NodeState.WAITING_FOR_START_TASK ? duration.plus(StartTask.duration(pool)) : duration;
    }

    private void enter(Pool pool, Node node, String stage) {
        if (stage.equals("gone")) {
            pool.nodes.remove(node.id);
            return;
        }
        Instant now = simulation.now();
        NodeState state = NodeState.ofWire(stage);
        if (state == NodeState.IDLE) {
            Scheduler.poke(simulation, pool);
            new Preemption(simulation).plan(pool, node);
        }
        node.enter(state, now);
        if (state == NodeState.WAITING_FOR_START_TASK || (state == NodeState.IDLE && node.booted == null)) {
            node.booted = now;
        }
        if (node.startTaskBegan == null && hasStartTask(pool) && node.booted != null) {
            node.startTaskBegan = now;
        }
        if (state == NodeState.IDLE && !node.dedicated) {
            simulation
                    .faults()
                    .strike(FaultKind.SPOT_PREEMPTION, pool.path(node))
                    .ifPresent(fault ->
                            simulation.timeline().after(fault.delay(), PREEMPTED, pool.event("node", node.id)));
        }
        next(pool, node);
    }

    /** Takes a node back for a while; the table of stages says how long. */
    void preempt(Pool pool, Node node) {
        if (node.state != NodeState.LEAVING_POOL) {
            node.booted = null;
            node.startTaskBegan = null;
            node.enter(NodeState.PREEMPTED, simulation.now());
            new TaskLife(simulation).interrupt(node, "requeue");
            next(pool, node);
        }
    }

    private boolean applies(String when, Pool pool, Node node) {
        return switch (when) {
            case "" -> true;
            case "unreachable" -> unreachable(pool) || struck(FaultKind.NODE_UNUSABLE, pool, node);
            case "starttask" -> waitsForStartTask(pool);
            case "starttaskfails" -> StartTask.fails(pool) || struck(FaultKind.START_TASK_FAILED, pool, node);
            default -> throw new IllegalArgumentException("no condition of stages is called " + when);
        };
    }

    private boolean struck(FaultKind kind, Pool pool, Node node) {
        return simulation.faults().strike(kind, pool.path(node)).isPresent();
    }

    private boolean unreachable(Pool pool) {
        return simulation
                .store()
                .account(pool.account)
                .filter(account -> new NodeReach(simulation, account, pool).unusable())
                .isPresent();
    }

    static boolean hasStartTask(Pool pool) {
        return pool.configuration.containsKey("startTask");
    }

    static boolean waitsForStartTask(Pool pool) {
        return hasStartTask(pool)
                && !Boolean.FALSE.equals(
                        Json.child(pool.configuration, "startTask").get("waitForSuccess"));
    }
}
