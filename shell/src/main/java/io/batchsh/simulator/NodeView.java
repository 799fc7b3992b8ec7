package io.batchsh.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node as the service shows it. */
final class NodeView {

    private static final String AGENT_VERSION = "1.12.15";

    private NodeView() {}

    /** @param complaints what keeps it from being used, if it can say that */
    static Map<String, Object> render(Pool pool, Node node, String host, List<Map<String, Object>> complaints) {
        Instant booted = node.booted;
        NodeWork work = node.work;
        return Json.object(
                "id",
                node.id,
                "url",
                "https://" + host + "/pools/" + pool.id + "/nodes/" + node.id,
                "state",
                node.state.wire(),
                "schedulingState",
                node.schedulable ? "enabled" : "disabled",
                "stateTransitionTime",
                Times.batch(node.stateChanged),
                "lastBootTime",
                booted == null ? null : Times.batch(booted),
                "allocationTime",
                Times.batch(node.allocated),
                "ipAddress",
                node.address(),
                "affinityId",
                "TVM:" + node.id,
                "vmSize",
                pool.vmSize(),
                "totalTasksRun",
                work == null ? 0 : work.tasksRun,
                "totalTasksSucceeded",
                work == null ? 0 : work.tasksSucceeded,
                "runningTasksCount",
                work == null ? 0 : work.tasks.size(),
                "runningTaskSlotsCount",
                node.usedSlots(),
                "recentTasks",
                work == null || work.recent.isEmpty() ? null : recent(work, host),
                "startTask",
                NodeLife.hasStartTask(pool) ? pool.configuration.get("startTask") : null,
                "startTaskInfo",
                startTaskInfo(pool, node),
                "errors",
                complaints.isEmpty() ? null : complaints,
                "isDedicated",
                node.dedicated,
                "nodeAgentInfo",
                booted == null ? null : Json.object("version", AGENT_VERSION, "lastUpdateTime", Times.batch(booted)),
                "virtualMachineInfo",
                Json.object(
                        "imageReference",
                        Json.child(pool.configuration, "virtualMachineConfiguration", "imageReference")));
    }

    private static @Nullable Object startTaskInfo(Pool pool, Node node) {
        Instant began = node.startTaskBegan;
        if (began == null) {
            return null;
        }
        Integer retries = Json.integer(pool.configuration, "startTask", "maxTaskRetryCount")
                .orElse(0);
        if (node.state == NodeState.WAITING_FOR_START_TASK) {
            return Json.object("state", "running", "startTime", Times.batch(began), "retryCount", 0);
        }
        boolean failed = StartTask.fails(pool) || node.state == NodeState.START_TASK_FAILED;
        Instant ended = node.stateChanged.isAfter(began) ? node.stateChanged : began.plusSeconds(3);
        return Json.object(
                "state",
                "completed",
                "startTime",
                Times.batch(began),
                "endTime",
                Times.batch(ended),
                "exitCode",
                exitCode(pool, failed),
                "failureInfo",
                failed ? failure(pool) : null,
                "retryCount",
                failed ? retries : 0,
                "result",
                failed ? "failure" : "success");
    }

    // A fault of the world lets a start task fail that would have succeeded.
    private static @Nullable Object exitCode(Pool pool, boolean failed) {
        if (!StartTask.found(pool)) {
            return null;
        }
        int code = StartTask.exitCode(pool);
        return failed && code == 0 ? 1 : code;
    }

    private static Object failure(Pool pool) {
        return StartTask.found(pool) ? Failures.exitCode() : Failures.notFound();
    }

    private static List<Object> recent(NodeWork work, String host) {
        List<Object> recent = new ArrayList<>();
        for (Task task : work.recent) {
            recent.add(Json.object(
                    "taskUrl",
                    TaskView.url(task, host),
                    "jobId",
                    task.job.id,
                    "taskId",
                    task.id,
                    "taskState",
                    task.state,
                    "executionInfo",
                    TaskView.execution(task)));
        }
        return recent;
    }
}
