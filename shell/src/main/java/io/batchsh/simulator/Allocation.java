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

    private static final Duration NOTHING_TO_DO = Duration.ofSeconds(3);
    private static final double BASE_SECONDS = 31.7;
    /** Nodes come in groups, for pools of thousands of them. */
    private static final int GROUP = 50;

    private static final Duration GROUP_INTERVAL = Duration.ofSeconds(30);
    /** How much slower a replica serves nodes beyond those it is good for. */
    private static final int OVERLOAD = 20;

    private static final int NODES_PER_REPLICA = 300;
    private static final Duration SETTLING = Duration.ofMillis(700);

    private final Simulation simulation;
    private final AllocationRules rules;
    private final NodeLife life;

    Allocation(Simulation simulation) {
        this.simulation = simulation;
        this.rules = new AllocationRules(simulation);
        this.life = new NodeLife(simulation);
    }

    /** Begins to bring a pool to its targets. */
    void resize(BatchAccount account, Pool pool) {
        int resize = ++pool.resize;
        pool.resizeErrors.clear();
        pool.allocation("resizing", simulation.now());
        Duration first = Duration.ofMillis(Math.round(BASE_SECONDS * 1000 * factor(pool, resize)));
        Duration steady = NOTHING_TO_DO;
        List<Map<String, Object>> errors = new ArrayList<>();
        boolean none = simulation
                .faults()
                .strike(FaultKind.ALLOCATION_TIMEOUT, pool.path())
                .isPresent();
        int growing = 0;
        for (boolean dedicated : new boolean[] {true, false}) {
            int wanted = pool.target(dedicated);
            int current = pool.count(dedicated);
            if (wanted < current) {
                release(pool, dedicated, current - wanted);
                steady = longer(steady, Duration.ofSeconds(16));
            } else if (wanted > current) {
                steady = longer(steady, first);
                if (none) {
                    steady = longer(steady, pool.resizeTimeout.plusSeconds(1));
                    continue;
                }
                int possible = possible(account, pool, dedicated, errors);
                growing = schedule(
                        account, pool, resize, dedicated, Math.min(wanted, possible) - current, growing, first);
            }
        }
        Duration last = growing == 0
                ? steady
                : longer(steady, arrival(account, pool, growing - 1, first).plus(SETTLING));
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
        Map<String, Object> stopped = AllocationRules.error(
                "ResizeStopped",
                "Desired number of " + AllocationRules.kind(dedicated)
                        + " nodes could not be allocated due to a stop resize operation",
                List.of());
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

    private int possible(BatchAccount account, Pool pool, boolean dedicated, List<Map<String, Object>> errors) {
        var obstacle = rules.obstacle(account, pool, dedicated);
        if (obstacle.isPresent()) {
            errors.add(obstacle.get());
            return pool.count(dedicated);
        }
        int wanted = pool.target(dedicated);
        int current = pool.count(dedicated);
        var partial = simulation.faults().strike(FaultKind.PARTIAL_ALLOCATION, pool.path());
        if (partial.isPresent()) {
            errors.add(AllocationRules.error(
                    "AllocationFailed",
                    "Desired number of " + AllocationRules.kind(dedicated) + " nodes could not be allocated",
                    List.of()));
            return current + (int) ((wanted - current) * partial.get().share());
        }
        boolean full =
                simulation.faults().strike(FaultKind.QUOTA_REACHED, pool.path()).isPresent();
        int allowed = full ? current : rules.allowed(account, pool, dedicated);
        if (allowed < wanted) {
            errors.add(AllocationRules.error(
                    dedicated ? "AccountCoreQuotaReached" : "AccountLowPriorityCoreQuotaReached",
                    dedicated
                            ? "The specified account has reached core quota"
                            : "The specified account has reached low priority core quota",
                    List.of()));
        }
        return Math.max(current, allowed);
    }

    /** Schedules the arrival of {@code count} nodes after {@code before} others; returns how many there are then. */
    private int schedule(
            BatchAccount account, Pool pool, int resize, boolean dedicated, int count, int before, Duration first) {
        for (int made = 0; made < count; made += GROUP) {
            int size = Math.min(GROUP, count - made);
            Duration arrival = arrival(account, pool, before + made, first);
            simulation
                    .timeline()
                    .after(arrival, ARRIVED, pool.event("resize", resize, "dedicated", dedicated, "count", size));
        }
        return before + Math.max(0, count);
    }

    private Duration arrival(BatchAccount account, Pool pool, int index, Duration first) {
        int served = served(account, pool);
        int group = index / GROUP;
        int quick = Math.min(group, served / GROUP);
        return first.minus(SETTLING)
                .plus(GROUP_INTERVAL.multipliedBy(quick))
                .plus(GROUP_INTERVAL.multipliedBy((long) OVERLOAD * (group - quick)));
    }

    private int served(BatchAccount account, Pool pool) {
        Map<String, Object> reference = Json.child(pool.configuration, "virtualMachineConfiguration", "imageReference");
        return ImageSource.current(simulation.store(), reference)
                .version()
                .map(version -> NODES_PER_REPLICA * ImageVersions.replicasIn(version, account.location()))
                .orElse(Integer.MAX_VALUE);
    }

    private Node make(BatchAccount account, Pool pool, boolean dedicated, Instant now) {
        int ordinal = pool.nodesMade++;
        String hex = simulation.identifiers().hex("node", account.name(), pool.id, pool.created, ordinal);
        Node node = new Node("tvmps_" + hex + (dedicated ? "_d" : "_p"), dedicated, ordinal, now);
        pool.nodes.put(node.id, node);
        return node;
    }

    // Broken nodes first, then the youngest.
    private void release(Pool pool, boolean dedicated, int count) {
        pool.nodes.values().stream()
                .filter(node -> node.dedicated == dedicated && node.state != NodeState.LEAVING_POOL)
                .sorted(Comparator.comparing((Node node) -> node.state == NodeState.IDLE)
                        .thenComparing(Comparator.comparing((Node node) -> node.ordinal)
                                .reversed()))
                .limit(count)
                .toList()
                .forEach(node -> leave(pool, node));
    }

    private void leave(Pool pool, Node node) {
        node.enter(NodeState.LEAVING_POOL, simulation.now());
        life.next(pool, node);
    }

    private void end(Pool pool, List<Map<String, Object>> errors) {
        if (!pool.deleting()) {
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
        return AllocationRules.error(
                "AllocationTimedout",
                "Desired number of " + AllocationRules.kind(dedicated)
                        + " nodes could not be allocated as the resize timeout was reached",
                List.of());
    }

    private double factor(Pool pool, int resize) {
        return 0.95 + 0.2 * simulation.identifiers().chance(pool.id.hashCode(), 0, resize);
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) > 0 ? left : right;
    }
}
