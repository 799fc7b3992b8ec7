package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gives pools the nodes they want and takes away those they do not, in the time this takes. */
final class Allocation {

    private static final String ARRIVED = "allocation.arrived";
    private static final String ENDED = "allocation.ended";
    private static final String TIMED_OUT = "allocation.timedOut";
    private static final String DELETED = "pool.deleted";

    // Recorded, azure-cli 2020-12: a pool without nodes was steady less than two seconds after its creation.
    private static final Duration NOTHING_TO_DO = Duration.ofMillis(1400);
    private static final Duration WAITING = Duration.ofSeconds(5);

    private final Simulation simulation;
    private final NodeLife life;

    Allocation(Simulation simulation) {
        this.simulation = simulation;
        this.life = new NodeLife(simulation);
    }

    /** Begins to bring a pool to its targets. */
    void resize(BatchAccount account, Pool pool) {
        int resize = ++pool.resize;
        pool.resizeErrors.clear();
        pool.allocation("resizing", simulation.now());
        AllocationPace pace = AllocationPace.of(simulation.store(), account, pool, factor(pool, resize));
        Duration steady = NOTHING_TO_DO;
        List<Map<String, Object>> errors = new ArrayList<>();
        boolean none = simulation
                .faults()
                .strike(FaultKind.ALLOCATION_TIMEOUT, pool.path())
                .isPresent();
        int growing = 0;
        int others = pool.count(false);
        for (boolean dedicated : new boolean[] {true, false}) {
            int wanted = pool.target(dedicated);
            int current = pool.count(dedicated);
            if (wanted < current) {
                shrink(account, pool, dedicated, current - wanted, errors);
                steady = longer(steady, Duration.ofSeconds(16));
                others = wanted;
            } else if (wanted > current) {
                steady = longer(steady, pace.first());
                if (none) {
                    steady = longer(steady, pool.resizeTimeout.plusSeconds(1));
                    continue;
                }
                int possible = possible(NodeDemand.of(simulation, account, pool, dedicated, others), errors);
                int coming = Math.min(wanted, possible) - current;
                growing = schedule(pool, dedicated, coming, growing, pace);
                others = current + coming;
            } else {
                others = current;
            }
        }
        Duration last = growing == 0 ? steady : longer(steady, pace.all(growing));
        Duration timeout = pool.resizeTimeout;
        if (last.compareTo(timeout) > 0) {
            simulation.timeline().after(timeout, TIMED_OUT, pool.event("resize", resize));
        } else {
            simulation.timeline().after(last, ENDED, pool.event("resize", resize, "errors", errors));
        }
    }

    /** Ends a resize early, as its owner asked. */
    void stop(Pool pool) {
        int resize = ++pool.resize;
        pool.allocation("stopping", simulation.now());
        boolean dedicated = pool.count(true) != pool.targetDedicated;
        Map<String, Object> stopped =
                ResizeErrors.of("ResizeStopped", ResizeErrors.desired(dedicated) + " due to a stop resize operation");
        simulation
                .timeline()
                .after(Duration.ofSeconds(2), ENDED, pool.event("resize", resize, "errors", List.of(stopped)));
    }

    /** Takes named nodes away. */
    void remove(Pool pool, List<Node> nodes) {
        int resize = ++pool.resize;
        pool.resizeErrors.clear();
        pool.allocation("resizing", simulation.now());
        nodes.forEach(node -> leave(pool, node));
        simulation.timeline().after(Duration.ofSeconds(16), ENDED, pool.event("resize", resize));
    }

    /** Takes everything away, then the pool itself. */
    void delete(BatchAccount account, Pool pool) {
        pool.resize++;
        pool.state = "deleting";
        pool.stateChanged = simulation.now();
        pool.allocation("resizing", simulation.now());
        List.copyOf(pool.nodes.values()).forEach(node -> leave(pool, node));
        simulation.timeline().after(Duration.ofSeconds(22), DELETED, pool.event());
    }

    /** Gives a pool all its nodes at once, up and idle: for pools that a world begins with. */
    void settle(BatchAccount account, Pool pool) {
        for (boolean dedicated : new boolean[] {true, false}) {
            for (int i = pool.target(dedicated); i > 0; i--) {
                Node node = make(account, pool, dedicated, pool.created.plusSeconds(31));
                node.booted = pool.created.plusSeconds(150);
                node.enter(NodeState.IDLE, pool.created.plusSeconds(152));
            }
        }
        pool.allocation("steady", pool.created.plusSeconds(32));
    }

    private int possible(NodeDemand demand, List<Map<String, Object>> errors) {
        Pool pool = demand.pool();
        boolean dedicated = demand.dedicated();
        int current = pool.count(dedicated);
        var obstacle = AllocationRules.obstacle(demand);
        if (obstacle.isPresent()) {
            errors.add(obstacle.get());
            return current;
        }
        var partial = simulation.faults().strike(FaultKind.PARTIAL_ALLOCATION, pool.path());
        if (partial.isPresent()) {
            errors.add(ResizeErrors.of("AllocationFailed", ResizeErrors.desired(dedicated)));
            return current + (int) ((demand.wanted() - current) * partial.get().share());
        }
        if (simulation.faults().strike(FaultKind.QUOTA_REACHED, pool.path()).isPresent()) {
            errors.add(CoreLimits.reached(dedicated));
            return current;
        }
        var limit = AllocationLimits.exceeded(demand);
        limit.ifPresent(reached -> errors.add(reached.error()));
        return Math.max(current, limit.map(AllocationLimits.Limit::nodes).orElse(demand.wanted()));
    }

    /** Schedules the arrival of {@code count} nodes after {@code before} others; returns how many there are then. */
    private int schedule(Pool pool, boolean dedicated, int count, int before, AllocationPace pace) {
        for (int made = 0; made < count; made += AllocationPace.GROUP) {
            int size = Math.min(AllocationPace.GROUP, count - made);
            simulation
                    .timeline()
                    .after(
                            pace.arrival(before + made),
                            ARRIVED,
                            pool.event("resize", pool.resize, "dedicated", dedicated, "count", size));
        }
        return before + Math.max(0, count);
    }

    private Node make(BatchAccount account, Pool pool, boolean dedicated, Instant now) {
        int ordinal = pool.nodesMade++;
        String hex = simulation.identifiers().hex("node", account.name(), pool.id, pool.created, ordinal);
        Node node = new Node("tvmps_" + hex + (dedicated ? "_d" : "_p"), dedicated, ordinal, now);
        pool.nodes.put(node.id, node);
        return node;
    }

    private void shrink(
            BatchAccount account, Pool pool, boolean dedicated, int count, List<Map<String, Object>> errors) {
        var locked = AccessObstacles.deletion(NodeDemand.of(simulation, account, pool, dedicated, 0));
        if (locked.isPresent()) {
            errors.add(locked.get());
        } else {
            release(pool, dedicated, count);
        }
    }

    // Broken nodes first, then the idle, then the busy; of equals the youngest.
    private void release(Pool pool, boolean dedicated, int count) {
        pool.nodes.values().stream()
                .filter(node ->
                        node.dedicated == dedicated && node.state != NodeState.LEAVING_POOL && node.afterTasks == null)
                .sorted(Comparator.comparingInt(Allocation::worth)
                        .thenComparing(Comparator.comparing((Node node) -> node.ordinal)
                                .reversed()))
                .limit(count)
                .toList()
                .forEach(node -> leave(pool, node));
    }

    private static int worth(Node node) {
        return switch (node.state) {
            case IDLE -> 1;
            case RUNNING -> 2;
            default -> 0;
        };
    }

    // A node that waits for its tasks leaves with the last of them.
    private void leave(Pool pool, Node node) {
        boolean busy = node.work != null && !node.work.tasks.isEmpty();
        if (busy && pool.deallocation.equals("taskcompletion") && !pool.deleting()) {
            node.afterTasks = NodeState.LEAVING_POOL.wire();
            return;
        }
        node.enter(NodeState.LEAVING_POOL, simulation.now());
        new TaskLife(simulation).interrupt(node, pool.deallocation);
        life.next(pool, node);
    }

    private void end(Pool pool, List<Map<String, Object>> errors) {
        if (!pool.deleting() && pool.nodes.values().stream().anyMatch(node -> node.afterTasks != null)) {
            // Not steady before the last node that waits for its tasks has gone.
            simulation.timeline().after(WAITING, ENDED, pool.event("resize", pool.resize, "errors", errors));
        } else if (!pool.deleting()) {
            pool.resize++;
            pool.resizeErrors.addAll(errors);
            pool.allocation("steady", simulation.now());
        }
    }

    void handle(EventTable events) {
        events.on(ARRIVED, arguments -> during(arguments).ifPresent(pool -> arrive(pool, arguments)))
                .on(TIMED_OUT, arguments -> during(arguments).ifPresent(pool -> end(pool, List.of(timedOut(pool)))))
                .on(ENDED, arguments -> during(arguments)
                        .ifPresent(pool -> end(pool, Json.children(arguments, "errors"))))
                .on(DELETED, arguments -> simulation.store().pool(arguments).ifPresent(pool -> account(pool)
                        .pools
                        .remove(pool.id.toLowerCase(Locale.ROOT))));
    }

    /** The pool of an event, as long as the resize lasts that scheduled it. */
    private Optional<Pool> during(Map<String, Object> arguments) {
        return simulation.store().pool(arguments).filter(pool -> pool.resize == Json.number(arguments, "resize"));
    }

    private BatchAccount account(Pool pool) {
        return simulation.store().account(pool.account).orElseThrow();
    }

    private void arrive(Pool pool, Map<String, Object> arguments) {
        BatchAccount account = account(pool);
        boolean dedicated = Json.flag(arguments, "dedicated");
        for (int i = Json.integer(arguments, "count").orElse(0); i > 0; i--) {
            life.next(pool, make(account, pool, dedicated, simulation.now()));
        }
    }

    private static Map<String, Object> timedOut(Pool pool) {
        boolean dedicated = pool.count(true) < pool.targetDedicated;
        return ResizeErrors.of(
                "AllocationTimedout", ResizeErrors.desired(dedicated) + " as the resize timeout was reached");
    }

    private double factor(Pool pool, int resize) {
        return 0.95 + 0.2 * simulation.identifiers().chance(pool.id.hashCode(), 0, resize);
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) > 0 ? left : right;
    }
}
