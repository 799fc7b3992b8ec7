package io.batchsh.simulator;

import io.batchsh.simulator.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads tasks through preparing and running to completed. */
final class TaskLife {

    private static final String RUNS = "task.runs";
    private static final String ENDS = "task.ends";
    /** Recorded, azure-sdk-for-python test_batch_files: 0.317 s from preparing to the start. */
    private static final Duration PREPARING = Duration.ofMillis(317);
    /** Recorded, azure-sdk-for-node: 0.14 s from the decision to retry to the start. */
    private static final Duration RETRYING = Duration.ofMillis(140);

    private final Simulation simulation;
    private final Surroundings surroundings;

    TaskLife(Simulation simulation) {
        this.simulation = simulation;
        this.surroundings = new Surroundings();
    }

    void handle(EventTable events) {
        events.on(RUNS, arguments -> simulation.store().task(arguments).ifPresent(this::run))
                .on(ENDS, arguments -> simulation.store().task(arguments).ifPresent(task -> end(task, arguments)));
    }

    /** Gives a task its nodes, the first its own and the others for its subtasks. */
    void begin(BatchAccount account, Pool pool, Task task, List<Node> nodes) {
        Instant now = simulation.now();
        Node node = nodes.get(0);
        task.run++;
        task.node = node.id;
        task.pool = pool.id;
        task.helpers = nodes.size() == 1
                ? List.of()
                : nodes.stream().skip(1).map(helper -> helper.id).toList();
        task.enter("preparing", now);
        task.job.onNodes++;
        for (Node each : nodes) {
            each.work().begin(task);
            if (each.state == NodeState.IDLE) {
                each.enter(NodeState.RUNNING, now);
            }
        }
        simulation.timeline().after(PREPARING.plus(prepare(account, pool, node, task.job)), RUNS, task.event());
    }

    /** Runs the job's preparation where it has not run yet; returns how much longer it takes. */
    private Duration prepare(BatchAccount account, Pool pool, Node node, Job job) {
        if (!job.prepares()) {
            return Duration.ZERO;
        }
        Instant now = simulation.now();
        NodeVisit visit = job.visits.computeIfAbsent(node.id, id -> new NodeVisit(pool.id, id));
        if (visit.prepared == null) {
            Map<String, Object> special = Json.child(job.configuration, "jobPreparationTask");
            Program.Run run = surroundings.run(account, pool, node, special, place(job, special));
            visit.prepared = now;
            visit.preparedUntil = now.plus(run.duration());
            visit.preparationExit = Boolean.FALSE.equals(special.get("waitForSuccess")) ? 0 : run.exitCode();
        }
        Instant until = visit.preparedUntil == null ? now : visit.preparedUntil;
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    static List<String> place(Job job, Map<String, Object> special) {
        return List.of("workitems", job.id, "job-1", Json.text(special, "id").orElse(""));
    }

    private void run(Task task) {
        Place place = place(task).orElse(null);
        if (place == null) {
            return;
        }
        NodeVisit visit = task.job.visits.get(place.node.id);
        if (visit != null && visit.preparationExit != 0) {
            requeue(task);
            return;
        }
        Instant now = simulation.now();
        if (task.is("preparing")) {
            task.enter("running", now);
        }
        task.started = now;
        Program.Run run = surroundings.run(place.account, place.pool, place.node, task);
        Duration limit = limit(task);
        boolean late = run.duration().compareTo(limit) > 0;
        simulation.timeline().after(late ? limit : run.duration(), ENDS, task.event("late", late));
    }

    private static Duration limit(Task task) {
        return Json.text(task.configuration, "constraints", "maxWallClockTime")
                .flatMap(Spans::parse)
                .orElse(Duration.ofDays(36_500));
    }

    private void end(Task task, Map<String, Object> arguments) {
        Place place = place(task).orElse(null);
        if (place == null) {
            return;
        }
        if (Json.flag(arguments, "late")) {
            complete(
                    task,
                    Failures.ended("The task exceeded its maxWallClockTime of "
                            + Json.text(task.configuration, "constraints", "maxWallClockTime")
                                    .orElse("") + "."));
            return;
        }
        Program.Run run = surroundings.run(place.account, place.pool, place.node, task);
        if (!run.found()) {
            complete(task, Failures.notFound());
        } else if (run.exitCode() != 0 && retries(task)) {
            task.retries++;
            task.lastRetry = simulation.now();
            simulation.timeline().after(RETRYING, RUNS, task.event());
        } else {
            task.exitCode = run.exitCode();
            complete(task, run.exitCode() == 0 ? Map.of() : Failures.exitCode());
        }
    }

    private static boolean retries(Task task) {
        int most = Json.integer(task.configuration, "constraints", "maxTaskRetryCount")
                .orElse(0);
        return most < 0 || task.retries < most;
    }

    /** Ends a task, wherever it stands; without a failure it succeeded. */
    void complete(Task task, Map<String, Object> failure) {
        Instant now = simulation.now();
        task.run++;
        boolean ran = task.started != null;
        release(task, failure.isEmpty());
        task.job.ready.remove(task);
        task.job.blocked.remove(task);
        task.failure = failure.isEmpty() ? null : failure;
        task.started = ran ? task.started : now;
        task.ended = now;
        task.enter("completed", now);
        new JobLife(simulation).taskCompleted(task);
        Scheduler.poke(simulation, task.job);
    }

    /** Takes a task off its node and lets it wait again. */
    void requeue(Task task) {
        Instant now = simulation.now();
        task.run++;
        release(task, false);
        task.forgetRun();
        task.requeues++;
        task.lastRequeue = now;
        task.enter("active", now);
        Dependencies.admit(task);
        Scheduler.poke(simulation, task.job);
    }

    /** Takes the tasks off a node that they cannot stay on. */
    void interrupt(Node node, String option) {
        if (node.work != null) {
            for (Task task : List.copyOf(node.work.tasks)) {
                if (option.equals("terminate")) {
                    complete(task, Failures.ended("The node left while the task ran there."));
                } else {
                    requeue(task);
                }
            }
        }
    }

    private void release(Task task, boolean succeeded) {
        if (!task.onNode()) {
            return;
        }
        task.job.onNodes--;
        place(task).ifPresent(place -> {
            free(place.pool, place.node, task);
            NodeWork work = place.node.work();
            work.tasksRun++;
            work.tasksSucceeded += succeeded ? 1 : 0;
            for (String helper : task.helpers) {
                Node other = place.pool.nodes.get(helper);
                if (other != null) {
                    free(place.pool, other, task);
                }
            }
        });
    }

    private void free(Pool pool, Node node, Task task) {
        NodeWork work = node.work();
        work.end(task);
        if (!work.tasks.isEmpty()) {
            return;
        }
        String next = node.afterTasks;
        if (next != null && (node.state == NodeState.RUNNING || node.state == NodeState.IDLE)) {
            node.afterTasks = null;
            node.enter(NodeState.ofWire(next), simulation.now());
            new NodeLife(simulation).next(pool, node);
        } else if (node.state == NodeState.RUNNING) {
            node.enter(NodeState.IDLE, simulation.now());
        }
    }

    private record Place(BatchAccount account, Pool pool, Node node) {}

    private Optional<Place> place(Task task) {
        String poolId = task.pool;
        String nodeId = task.node;
        if (poolId == null || nodeId == null) {
            return Optional.empty();
        }
        return simulation.store().account(task.job.account).flatMap(account -> account.pool(poolId)
                .flatMap(pool ->
                        Optional.ofNullable(pool.nodes.get(nodeId)).map(node -> new Place(account, pool, node))));
    }
}
