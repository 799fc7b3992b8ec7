package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pools and nodes as snapshots hold them. */
final class PoolState {

    private PoolState() {}

    static Map<String, Object> save(Pool pool) {
        return Json.object(
                "account",
                pool.account,
                "id",
                pool.id,
                "created",
                pool.created.toString(),
                "configuration",
                pool.configuration,
                "nodes",
                pool.nodes.values().stream().map(PoolState::save).toList(),
                "resizeErrors",
                pool.resizeErrors,
                "lastModified",
                pool.lastModified.toString(),
                "state",
                pool.state,
                "stateChanged",
                pool.stateChanged.toString(),
                "allocationState",
                pool.allocationState,
                "allocationChanged",
                pool.allocationChanged.toString(),
                "resizeStarted",
                pool.resizeStarted.toString(),
                "resizeTimeout",
                pool.resizeTimeout.toString(),
                "targetDedicated",
                pool.targetDedicated,
                "targetLowPriority",
                pool.targetLowPriority,
                "autoScale",
                pool.autoScale,
                "autoScaleInterval",
                pool.autoScaleInterval.toString(),
                "autoScaleRun",
                pool.autoScaleRun,
                "samples",
                pool.samples.stream()
                        .map(sample -> Json.object("time", sample.time().toString(), "values", sample.values()))
                        .toList(),
                "scaling",
                pool.scaling,
                "deallocation",
                pool.deallocation,
                "older",
                pool.older,
                "resize",
                pool.resize,
                "nodesMade",
                pool.nodesMade);
    }

    static Pool load(Map<String, Object> saved) {
        Pool pool = new Pool(
                Snapshot.text(saved, "account"),
                Snapshot.text(saved, "id"),
                new LinkedHashMap<>(Json.child(saved, "configuration")),
                Snapshot.time(saved, "created"));
        for (Map<String, Object> entry : Json.children(saved, "nodes")) {
            Node node = loadNode(entry);
            pool.nodes.put(node.id, node);
        }
        pool.resizeErrors.addAll(Json.children(saved, "resizeErrors"));
        pool.lastModified = Snapshot.time(saved, "lastModified");
        pool.state = Snapshot.text(saved, "state");
        pool.stateChanged = Snapshot.time(saved, "stateChanged");
        pool.allocationState = Snapshot.text(saved, "allocationState");
        pool.allocationChanged = Snapshot.time(saved, "allocationChanged");
        // A state of an earlier version does not say it.
        pool.resizeStarted =
                saved.containsKey("resizeStarted") ? Snapshot.time(saved, "resizeStarted") : pool.allocationChanged;
        pool.resizeTimeout = Duration.parse(Snapshot.text(saved, "resizeTimeout"));
        pool.targetDedicated = (int) Json.number(saved, "targetDedicated");
        pool.targetLowPriority = (int) Json.number(saved, "targetLowPriority");
        pool.autoScale = Json.flag(saved, "autoScale");
        pool.autoScaleInterval = Duration.parse(Snapshot.text(saved, "autoScaleInterval"));
        if (saved.containsKey("autoScaleRun")) {
            pool.autoScaleRun = Json.child(saved, "autoScaleRun");
        }
        for (Map<String, Object> sample : Json.children(saved, "samples")) {
            pool.samples.add(new PoolHistory.Sample(
                    Snapshot.time(sample, "time"),
                    Json.texts(sample, "values").stream().map(Double::valueOf).toList()));
        }
        pool.scaling = (int) Json.number(saved, "scaling");
        pool.deallocation = Snapshot.text(saved, "deallocation");
        pool.older.putAll(Json.child(saved, "older"));
        pool.resize = (int) Json.number(saved, "resize");
        pool.nodesMade = (int) Json.number(saved, "nodesMade");
        return pool;
    }

    static Map<String, Object> save(Node node) {
        Instant booted = node.booted;
        Instant startTaskBegan = node.startTaskBegan;
        return Json.object(
                "id",
                node.id,
                "dedicated",
                node.dedicated,
                "ordinal",
                node.ordinal,
                "allocated",
                node.allocated.toString(),
                "state",
                node.state.wire(),
                "stateChanged",
                node.stateChanged.toString(),
                "schedulable",
                node.schedulable,
                "preemptions",
                node.preemptions,
                "afterTasks",
                node.afterTasks,
                "work",
                node.work == null ? null : JobState.save(node.work),
                "booted",
                booted == null ? null : booted.toString(),
                "startTaskBegan",
                startTaskBegan == null ? null : startTaskBegan.toString());
    }

    private static Node loadNode(Map<String, Object> saved) {
        Node node = new Node(
                Snapshot.text(saved, "id"),
                Json.flag(saved, "dedicated"),
                (int) Json.number(saved, "ordinal"),
                Snapshot.time(saved, "allocated"));
        node.enter(NodeState.ofWire(Snapshot.text(saved, "state")), Snapshot.time(saved, "stateChanged"));
        node.schedulable = Json.flag(saved, "schedulable");
        node.preemptions = (int) Json.number(saved, "preemptions");
        node.afterTasks = Json.text(saved, "afterTasks").orElse(null);
        node.booted = Json.text(saved, "booted").map(Instant::parse).orElse(null);
        node.startTaskBegan =
                Json.text(saved, "startTaskBegan").map(Instant::parse).orElse(null);
        return node;
    }
}
