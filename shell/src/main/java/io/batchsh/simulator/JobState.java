package io.batchsh.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jobs, tasks, job schedules and what nodes do for them, as snapshots hold them. */
final class JobState {

    private JobState() {}

    static Map<String, Object> save(Job job) {
        return Json.object(
                "id", job.id,
                "created", job.created.toString(),
                "configuration", job.configuration,
                "pool", job.pool,
                "lastModified", job.lastModified.toString(),
                "state", job.state,
                "stateChanged", job.stateChanged.toString(),
                "previousState", job.previousState,
                "previousChanged", text(job.previousChanged),
                "started", job.started.toString(),
                "ended", text(job.ended),
                "terminateReason", job.terminateReason,
                "schedule", job.schedule,
                "change", job.change,
                "tasks", job.tasks.values().stream().map(JobState::save).toList(),
                "ready", job.ready.stream().map(task -> task.id).toList(),
                "blocked", job.blocked.stream().map(task -> task.id).toList(),
                "visits", job.visits.values().stream().map(JobState::save).toList());
    }

    private static Map<String, Object> save(Task task) {
        return Json.object(
                "id", task.id,
                "created", task.created.toString(),
                "configuration", task.configuration,
                "lastModified", task.lastModified.toString(),
                "state", task.state,
                "stateChanged", task.stateChanged.toString(),
                "previousState", task.previousState,
                "previousChanged", text(task.previousChanged),
                "started", text(task.started),
                "ended", text(task.ended),
                "exitCode", task.exitCode,
                "failure", task.failure,
                "retries", task.retries,
                "lastRetry", text(task.lastRetry),
                "requeues", task.requeues,
                "lastRequeue", text(task.lastRequeue),
                "node", task.node,
                "pool", task.pool,
                "helpers", task.helpers.isEmpty() ? null : task.helpers,
                "run", task.run,
                "deletedFiles", task.deletedFiles == null ? null : List.copyOf(task.deletedFiles));
    }

    private static Map<String, Object> save(NodeVisit visit) {
        return Json.object(
                "pool",
                visit.pool,
                "node",
                visit.node,
                "prepared",
                text(visit.prepared),
                "preparedUntil",
                text(visit.preparedUntil),
                "preparationExit",
                visit.preparationExit,
                "released",
                text(visit.released),
                "releasedUntil",
                text(visit.releasedUntil),
                "releaseExit",
                visit.releaseExit);
    }

    static Map<String, Object> save(JobSchedule schedule) {
        return Json.object(
                "id", schedule.id,
                "created", schedule.created.toString(),
                "configuration", schedule.configuration,
                "lastModified", schedule.lastModified.toString(),
                "state", schedule.state,
                "stateChanged", schedule.stateChanged.toString(),
                "previousState", schedule.previousState,
                "previousChanged", text(schedule.previousChanged),
                "nextRun", text(schedule.nextRun),
                "ended", text(schedule.ended),
                "recentJob", schedule.recentJob,
                "jobsMade", schedule.jobsMade,
                "change", schedule.change);
    }

    /** The tasks on a node follow from the tasks; who ran there before does not. */
    static Map<String, Object> save(NodeWork work) {
        return Json.object(
                "tasksRun", work.tasksRun,
                "tasksSucceeded", work.tasksSucceeded,
                "users", work.users,
                "tasks", work.tasks.stream().map(JobState::name).toList(),
                "recent", work.recent.stream().map(JobState::name).toList());
    }

    private static Map<String, Object> name(Task task) {
        return Json.object("job", task.job.id, "task", task.id);
    }

    /** Loads the jobs and job schedules of an account whose pools are there. */
    static void load(BatchAccount account, Map<String, Object> saved) {
        for (Map<String, Object> entry : Json.children(saved, "jobs")) {
            Job job = job(account, entry);
            account.jobs.put(job.id.toLowerCase(Locale.ROOT), job);
        }
        for (Map<String, Object> entry : Json.children(saved, "jobSchedules")) {
            JobSchedule schedule = schedule(account, entry);
            account.jobSchedules.put(schedule.id.toLowerCase(Locale.ROOT), schedule);
        }
        for (Map<String, Object> pool : Json.children(saved, "pools")) {
            for (Map<String, Object> node : Json.children(pool, "nodes")) {
                if (node.containsKey("work")) {
                    account.pool(Snapshot.text(pool, "id"))
                            .map(loaded -> loaded.nodes.get(Snapshot.text(node, "id")))
                            .ifPresent(loaded -> work(account, loaded.work(), Json.child(node, "work")));
                }
            }
        }
    }

    private static void work(BatchAccount account, NodeWork work, Map<String, Object> saved) {
        for (Task task : named(account, saved, "tasks")) {
            work.begin(task);
        }
        work.recent.clear();
        work.recent.addAll(named(account, saved, "recent"));
        work.tasksRun = (int) Json.number(saved, "tasksRun");
        work.tasksSucceeded = (int) Json.number(saved, "tasksSucceeded");
        Json.child(saved, "users").forEach((name, user) -> work.users.put(name, Json.cast(user)));
    }

    private static List<Task> named(BatchAccount account, Map<String, Object> saved, String list) {
        List<Task> tasks = new ArrayList<>();
        for (Map<String, Object> name : Json.children(saved, list)) {
            account.job(Snapshot.text(name, "job"))
                    .flatMap(job -> job.task(Snapshot.text(name, "task")))
                    .ifPresent(tasks::add);
        }
        return tasks;
    }

    private static Job job(BatchAccount account, Map<String, Object> saved) {
        Job job = new Job(
                account.host(),
                Snapshot.text(saved, "id"),
                new LinkedHashMap<>(Json.child(saved, "configuration")),
                Snapshot.text(saved, "pool"),
                Snapshot.time(saved, "created"));
        job.lastModified = Snapshot.time(saved, "lastModified");
        job.state = Snapshot.text(saved, "state");
        job.stateChanged = Snapshot.time(saved, "stateChanged");
        job.previousState = Json.text(saved, "previousState").orElse(null);
        job.previousChanged = time(saved, "previousChanged");
        job.started = Snapshot.time(saved, "started");
        job.ended = time(saved, "ended");
        job.terminateReason = Json.text(saved, "terminateReason").orElse(null);
        job.schedule = Json.text(saved, "schedule").orElse(null);
        job.change = (int) Json.number(saved, "change");
        for (Map<String, Object> entry : Json.children(saved, "tasks")) {
            Task task = task(job, entry);
            job.tasks.put(task.id.toLowerCase(Locale.ROOT), task);
            job.onNodes += task.onNode() ? 1 : 0;
        }
        Json.texts(saved, "ready").forEach(id -> job.task(id).ifPresent(job.ready::add));
        Json.texts(saved, "blocked").forEach(id -> job.task(id).ifPresent(job.blocked::add));
        for (Map<String, Object> entry : Json.children(saved, "visits")) {
            NodeVisit visit = new NodeVisit(Snapshot.text(entry, "pool"), Snapshot.text(entry, "node"));
            visit.prepared = time(entry, "prepared");
            visit.preparedUntil = time(entry, "preparedUntil");
            visit.preparationExit = (int) Json.number(entry, "preparationExit");
            visit.released = time(entry, "released");
            visit.releasedUntil = time(entry, "releasedUntil");
            visit.releaseExit = (int) Json.number(entry, "releaseExit");
            job.visits.put(visit.node, visit);
        }
        return job;
    }

    private static Task task(Job job, Map<String, Object> saved) {
        Task task = new Task(
                job,
                Snapshot.text(saved, "id"),
                new LinkedHashMap<>(Json.child(saved, "configuration")),
                Snapshot.time(saved, "created"));
        task.lastModified = Snapshot.time(saved, "lastModified");
        task.state = Snapshot.text(saved, "state");
        task.stateChanged = Snapshot.time(saved, "stateChanged");
        task.previousState = Json.text(saved, "previousState").orElse(null);
        task.previousChanged = time(saved, "previousChanged");
        task.started = time(saved, "started");
        task.ended = time(saved, "ended");
        task.exitCode = Json.integer(saved, "exitCode").orElse(null);
        task.failure = saved.containsKey("failure") ? Json.child(saved, "failure") : null;
        task.retries = (int) Json.number(saved, "retries");
        task.lastRetry = time(saved, "lastRetry");
        task.requeues = (int) Json.number(saved, "requeues");
        task.lastRequeue = time(saved, "lastRequeue");
        task.node = Json.text(saved, "node").orElse(null);
        task.pool = Json.text(saved, "pool").orElse(null);
        task.helpers = Json.texts(saved, "helpers");
        task.run = (int) Json.number(saved, "run");
        Json.texts(saved, "deletedFiles").forEach(task::deleteFile);
        return task;
    }

    private static JobSchedule schedule(BatchAccount account, Map<String, Object> saved) {
        JobSchedule schedule = new JobSchedule(
                account.host(),
                Snapshot.text(saved, "id"),
                new LinkedHashMap<>(Json.child(saved, "configuration")),
                Snapshot.time(saved, "created"));
        schedule.lastModified = Snapshot.time(saved, "lastModified");
        schedule.state = Snapshot.text(saved, "state");
        schedule.stateChanged = Snapshot.time(saved, "stateChanged");
        schedule.previousState = Json.text(saved, "previousState").orElse(null);
        schedule.previousChanged = time(saved, "previousChanged");
        schedule.nextRun = time(saved, "nextRun");
        schedule.ended = time(saved, "ended");
        schedule.recentJob = Json.text(saved, "recentJob").orElse(null);
        schedule.jobsMade = (int) Json.number(saved, "jobsMade");
        schedule.change = (int) Json.number(saved, "change");
        return schedule;
    }

    private static @Nullable Instant time(Map<String, Object> saved, String name) {
        return Json.text(saved, name).map(Instant::parse).orElse(null);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
