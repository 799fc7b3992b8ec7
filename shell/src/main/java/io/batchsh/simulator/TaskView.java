package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task as the service shows it. */
final class TaskView {

    private TaskView() {}

    static String url(Task task, String host) {
        return "https://" + host + "/jobs/" + task.job.id + "/tasks/" + task.id;
    }

    /** @param separator between the parts of a directory on the node */
    static Map<String, Object> render(Task task, String host, String separator) {
        Map<String, Object> view = Json.object(
                "id", task.id,
                "displayName", task.configuration.get("displayName"),
                "url", url(task, host),
                "eTag", Times.entityTag(task.lastModified),
                "creationTime", Times.batch(task.created),
                "lastModified", Times.batch(task.lastModified),
                "state", task.state,
                "stateTransitionTime", Times.batch(task.stateChanged),
                "previousState", task.previousState,
                "previousStateTransitionTime", JobView.time(task.previousChanged));
        task.configuration.forEach(view::putIfAbsent);
        view.put("executionInfo", execution(task));
        Object node = node(task.pool, task.node, host, separator, List.of("workitems", task.job.id, "job-1", task.id));
        if (node != null) {
            view.put("nodeInfo", node);
        }
        return view;
    }

    static Map<String, Object> execution(Task task) {
        return Json.object(
                "startTime",
                JobView.time(task.started),
                "endTime",
                JobView.time(task.ended),
                "exitCode",
                task.exitCode,
                "failureInfo",
                task.failure,
                "result",
                task.completed() ? (task.succeeded() ? "success" : "failure") : null,
                "retryCount",
                task.retries,
                "lastRetryTime",
                JobView.time(task.lastRetry),
                "requeueCount",
                task.requeues,
                "lastRequeueTime",
                JobView.time(task.lastRequeue));
    }

    /** Where something runs, if it has a place. */
    static @Nullable Object node(
            @Nullable String pool, @Nullable String node, String host, String separator, List<String> place) {
        if (pool == null || node == null) {
            return null;
        }
        String url = "https://" + host + "/pools/" + pool + "/nodes/" + node;
        return Json.object(
                "affinityId",
                "TVM:" + node,
                "nodeUrl",
                url,
                "poolId",
                pool,
                "nodeId",
                node,
                "taskRootDirectory",
                String.join(separator, place),
                "taskRootDirectoryUrl",
                url + "/files/" + String.join("/", place));
    }

    static List<Object> subtasks(Task task, String host, String separator) {
        List<Object> subtasks = new ArrayList<>();
        for (int i = 0; i < task.helpers.size(); i++) {
            List<String> place = List.of("workitems", task.job.id, "job-1", task.id, Integer.toString(i + 1));
            subtasks.add(Json.object(
                    "id",
                    i + 1,
                    "nodeInfo",
                    node(task.pool, task.helpers.get(i), host, separator, place),
                    "startTime",
                    JobView.time(task.started),
                    "endTime",
                    JobView.time(task.ended),
                    "exitCode",
                    task.exitCode,
                    "state",
                    task.state,
                    "stateTransitionTime",
                    Times.batch(task.stateChanged),
                    "previousState",
                    task.previousState,
                    "previousStateTransitionTime",
                    JobView.time(task.previousChanged),
                    "result",
                    task.completed() ? (task.succeeded() ? "success" : "failure") : null));
        }
        return subtasks;
    }
}
