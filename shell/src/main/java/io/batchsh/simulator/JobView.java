package io.batchsh.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Jobs and job schedules as the service shows them. */
final class JobView {

    private JobView() {}

    static Map<String, Object> render(Job job, String host) {
        Map<String, Object> view = Json.object(
                "id", job.id,
                "displayName", job.configuration.get("displayName"),
                "url", "https://" + host + "/jobs/" + job.id,
                "eTag", Times.entityTag(job.lastModified),
                "lastModified", Times.batch(job.lastModified),
                "creationTime", Times.batch(job.created),
                "state", job.state,
                "stateTransitionTime", Times.batch(job.stateChanged),
                "previousState", job.previousState,
                "previousStateTransitionTime", time(job.previousChanged));
        job.configuration.forEach(view::putIfAbsent);
        view.put(
                "executionInfo",
                Json.object(
                        "startTime",
                        Times.batch(job.started),
                        "endTime",
                        time(job.ended),
                        "poolId",
                        job.pool,
                        "terminateReason",
                        job.is("completed") ? job.terminateReason : null));
        return view;
    }

    static Map<String, Object> render(JobSchedule schedule, String host) {
        Map<String, Object> view = Json.object(
                "id", schedule.id,
                "displayName", schedule.configuration.get("displayName"),
                "url", "https://" + host + "/jobschedules/" + schedule.id,
                "eTag", Times.entityTag(schedule.lastModified),
                "lastModified", Times.batch(schedule.lastModified),
                "creationTime", Times.batch(schedule.created),
                "state", schedule.state,
                "stateTransitionTime", Times.batch(schedule.stateChanged),
                "previousState", schedule.previousState,
                "previousStateTransitionTime", time(schedule.previousChanged));
        schedule.configuration.forEach(view::putIfAbsent);
        String recent = schedule.recentJob;
        view.put(
                "executionInfo",
                Json.object(
                        "nextRunTime",
                        time(schedule.nextRun),
                        "recentJob",
                        recent == null ? null : Json.object("id", recent, "url", "https://" + host + "/jobs/" + recent),
                        "endTime",
                        time(schedule.ended)));
        return view;
    }

    static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : Times.batch(time);
    }

    /** How many tasks, and how many slots of them, stand where; before API 2020-09-01 the tasks only, at the top. */
    static Map<String, Object> counts(Job job, boolean flat) {
        Map<String, Integer> tasks = new TreeMap<>();
        Map<String, Integer> slots = new TreeMap<>();
        for (Task task : job.tasks.values()) {
            List<String> counters = task.completed()
                    ? List.of("completed", task.succeeded() ? "succeeded" : "failed")
                    : List.of(task.is("active") ? "active" : "running");
            for (String counter : counters) {
                tasks.merge(counter, 1, Integer::sum);
                slots.merge(counter, task.slots(), Integer::sum);
            }
        }
        return flat ? counters(tasks) : Json.object("taskCounts", counters(tasks), "taskSlotCounts", counters(slots));
    }

    private static Map<String, Object> counters(Map<String, Integer> counts) {
        Map<String, Object> view = Json.object();
        for (String name : List.of("active", "running", "completed", "succeeded", "failed")) {
            view.put(name, counts.getOrDefault(name, 0));
        }
        return view;
    }
}
