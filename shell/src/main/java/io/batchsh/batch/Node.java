package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compute node of a pool.
 *
 * @param id the node's id
 * @param state such as {@code idle}, {@code running}, {@code unusable}
 * @param stateTransitionTime when it took that state
 * @param ipAddress the address in the network of the pool
 * @param vmSize the virtual machine size
 * @param dedicated whether it is dedicated; a Spot node otherwise
 * @param runningTasks how many tasks run on it
 * @param nodeAgentVersion the version of the node agent on it
 * @param imageId the ARM id of the gallery image version it runs, where the service says it
 * @param errors what the service reports
 * @param startTask how the start task went, when the pool has one and it began
 * @param document the service's own JSON
 */
public record Node(
        String id,
        String state,
        Optional<OffsetDateTime> stateTransitionTime,
        String ipAddress,
        String vmSize,
        boolean dedicated,
        int runningTasks,
        Optional<String> nodeAgentVersion,
        Optional<String> imageId,
        List<NodeError> errors,
        Optional<StartTaskInfo> startTask,
        Map<String, Object> document) {

    /** Reads the data plane's JSON of a node. */
    public static Node of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        return new Node(
                tree.textOrEmpty("id"),
                tree.textOrEmpty("state"),
                tree.time("stateTransitionTime"),
                tree.textOrEmpty("ipAddress"),
                tree.textOrEmpty("vmSize"),
                tree.isTrue("isDedicated"),
                tree.number("runningTasksCount").orElse(0),
                tree.text("nodeAgentInfo", "version"),
                tree.text("virtualMachineInfo", "imageReference", "virtualMachineImageId"),
                tree.children("errors").stream().map(Node::error).toList(),
                StartTaskInfo.of(tree.child("startTaskInfo")),
                tree.properties());
    }

    /** Whether the service may give it tasks. */
    public boolean schedulable() {
        return !"disabled".equalsIgnoreCase(new JsonTree(document).textOrEmpty("schedulingState"));
    }

    /** By what a task asks for this node. */
    public String affinityId() {
        return new JsonTree(document).textOrEmpty("affinityId");
    }

    private static NodeError error(JsonTree error) {
        Map<String, String> details = new LinkedHashMap<>();
        for (JsonTree detail : error.children("errorDetails")) {
            details.put(detail.textOrEmpty("name"), detail.textOrEmpty("value"));
        }
        return new NodeError(error.textOrEmpty("code"), error.textOrEmpty("message"), Map.copyOf(details));
    }
}
