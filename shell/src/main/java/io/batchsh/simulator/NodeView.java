package io.batchsh.simulator;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node as the service shows it. */
final class NodeView {

    private static final String AGENT_VERSION = "1.12.15";

    private NodeView() {}

    static Map<String, Object> render(Pool pool, Node node, String host) {
        Instant booted = node.booted;
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
                0,
                "totalTasksSucceeded",
                0,
                "runningTasksCount",
                0,
                "runningTaskSlotsCount",
                0,
                "startTask",
                NodeLife.hasStartTask(pool) ? pool.configuration.get("startTask") : null,
                "startTaskInfo",
                startTaskInfo(pool, node),
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
        boolean failed = NodeLife.startTaskFails(pool) || node.state == NodeState.START_TASK_FAILED;
        Instant ended = node.stateChanged.isAfter(began) ? node.stateChanged : began.plusSeconds(3);
        return Json.object(
                "state", "completed",
                "startTime", Times.batch(began),
                "endTime", Times.batch(ended),
                "exitCode", failed ? 1 : 0,
                "failureInfo",
                        failed
                                ? Json.object(
                                        "category", "UserError",
                                        "code", "FailureExitCode",
                                        "message", "The task exited with an exit code representing a failure")
                                : null,
                "retryCount", failed ? retries : 0,
                "result", failed ? "Failure" : "Success");
    }
}
