package io.batchsh.simulator;

import io.batchsh.simulator.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Leads jobs through their states; what takes time ends with an event. */
final class JobLife {

    private static final String ENTERS = "job.enters";
    private static final String EXPIRES = "job.expires";
    private static final String CHECKS = "job.checks";

    private static final Duration CHANGE = Duration.ofSeconds(1);
    /** How long an empty job that ends with its last task is given to get its first. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final Simulation simulation;

    JobLife(Simulation simulation) {
        this.simulation = simulation;
    }

    void handle(EventTable events) {
        events.on(ENTERS, arguments -> simulation
                        .store()
                        .job(arguments)
                        .filter(job -> job.change == Json.number(arguments, "change"))
                        .ifPresent(
                                job -> enter(job, Json.text(arguments, "state").orElseThrow())))
                .on(EXPIRES, arguments -> simulation
                        .store()
                        .job(arguments)
                        .filter(job -> !ending(job))
                        .ifPresent(this::expire))
                .on(CHECKS, arguments -> simulation.store().job(arguments).ifPresent(this::checkAllComplete));
    }

    static boolean ending(Job job) {
        return List.of("terminating", "completed", "deleting").contains(job.state);
    }

    /** Schedules what a new or changed job brings with itself. */
    void begin(Job job) {
        limit(job).ifPresent(limit -> simulation.timeline().at(job.started.plus(limit), EXPIRES, job.event()));
        if (endsWithTasks(job)) {
            simulation.timeline().after(GRACE, CHECKS, job.event());
        }
    }

    private static Optional<Duration> limit(Job job) {
        return Json.text(job.configuration, "constraints", "maxWallClockTime")
                .flatMap(Spans::parse)
                .filter(limit -> limit.compareTo(FOREVER) < 0);
    }

    private void expire(Job job) {
        // A longer limit may have been set since.
        if (limit(job)
                .filter(limit -> !job.started.plus(limit).isAfter(simulation.now()))
                .isPresent()) {
            terminate(job, "MaxWallClockTimeExpiry");
        }
    }

    void terminate(Job job, String reason) {
        job.enter("terminating", simulation.now());
        job.terminateReason = reason;
        interruptAll(job, "terminate", "The job was terminated.");
        simulation
                .timeline()
                .after(CHANGE.plus(release(job)), ENTERS, job.event("change", job.change, "state", "completed"));
    }

    void delete(Job job) {
        boolean released = job.is("completed");
        job.enter("deleting", simulation.now());
        interruptAll(job, "terminate", "The job was deleted.");
        Duration duration = CHANGE.plus(released ? Duration.ZERO : release(job));
        simulation.timeline().after(duration, ENTERS, job.event("change", job.change, "state", "gone"));
    }

    void disable(Job job, String option) {
        job.enter("disabling", simulation.now());
        if (!option.equals("wait")) {
            interruptAll(job, option, "The job was disabled.");
        }
        settleDisabling(job);
    }

    void enable(Job job) {
        job.enter("enabling", simulation.now());
        simulation.timeline().after(CHANGE, ENTERS, job.event("change", job.change, "state", "active"));
    }

    private void settleDisabling(Job job) {
        if (job.is("disabling") && job.onNodes == 0) {
            simulation.timeline().after(CHANGE, ENTERS, job.event("change", job.change, "state", "disabled"));
        }
    }

    private void interruptAll(Job job, String option, String why) {
        TaskLife life = new TaskLife(simulation);
        for (Task task : List.copyOf(job.tasks.values())) {
            if (task.onNode() && option.equals("requeue")) {
                life.requeue(task);
            } else if (task.onNode()) {
                life.complete(task, Failures.ended(why));
            }
        }
    }

    /** Runs the release task where the preparation ran; returns how long the longest takes. */
    private Duration release(Job job) {
        Duration longest = Duration.ZERO;
        if (!job.releases()) {
            return longest;
        }
        BatchAccount account = simulation.store().account(job.account).orElseThrow();
        Map<String, Object> special = Json.child(job.configuration, "jobReleaseTask");
        Instant now = simulation.now();
        for (NodeVisit visit : job.visits.values()) {
            Pool pool = account.pool(visit.pool).orElse(null);
            Node node = pool == null ? null : pool.nodes.get(visit.node);
            if (pool != null && node != null && visit.released == null) {
                Program.Run run = new Surroundings().run(account, pool, node, special, TaskLife.place(job, special));
                visit.released = now;
                visit.releasedUntil = now.plus(run.duration());
                visit.releaseExit = run.exitCode();
                longest = longest.compareTo(run.duration()) > 0 ? longest : run.duration();
            }
        }
        return longest;
    }

    private void enter(Job job, String state) {
        BatchAccount account = simulation.store().account(job.account).orElseThrow();
        if (state.equals("gone")) {
            account.jobs.remove(job.id.toLowerCase(Locale.ROOT));
            AutoPools.end(simulation, account, job);
            return;
        }
        job.enter(state, simulation.now());
        if (state.equals("completed")) {
            job.ended = simulation.now();
            AutoPools.end(simulation, account, job);
            new JobScheduleLife(simulation).jobEnded(account, job);
        } else if (state.equals("active")) {
            Scheduler.poke(simulation, job);
        }
    }

    void taskCompleted(Task task) {
        Job job = task.job;
        settleDisabling(job);
        if (ending(job)) {
            return;
        }
        boolean manages = Json.text(job.configuration, "jobManagerTask", "id")
                .filter(task.id::equalsIgnoreCase)
                .isPresent();
        if (manages && Json.flag(job.configuration, "jobManagerTask", "killJobOnCompletion")) {
            terminate(job, "JMComplete");
            return;
        }
        if (!task.succeeded()
                && job.configuration.getOrDefault("onTaskFailure", "").equals("performexitoptionsjobaction")) {
            String action = Dependencies.options(task)
                    .flatMap(options -> Json.text(options, "jobAction"))
                    .orElse("none");
            if (action.equalsIgnoreCase("terminate")) {
                terminate(job, "TaskFailed");
                return;
            }
            if (action.equalsIgnoreCase("disable") && job.is("active")) {
                disable(job, "requeue");
            }
        }
        checkAllComplete(job);
    }

    private static boolean endsWithTasks(Job job) {
        return "terminatejob".equals(job.configuration.get("onAllTasksComplete"));
    }

    /** Ends a job that ends with its tasks, if all are complete. */
    void checkAllComplete(Job job) {
        if (endsWithTasks(job)
                && job.is("active")
                && job.onNodes == 0
                && job.ready.isEmpty()
                && job.blocked.isEmpty()) {
            terminate(job, "AllTasksComplete");
        }
    }
}
