package io.batchsh.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is done with a node: reboot, reimage, deallocate, start, disable and enable scheduling. */
final class NodeActions {

    private static final Set<NodeState> UP = Set.of(
            NodeState.IDLE,
            NodeState.RUNNING,
            NodeState.START_TASK_FAILED,
            NodeState.UNUSABLE,
            NodeState.OFFLINE,
            NodeState.UNKNOWN);

    private final Simulation simulation;
    private final Contract contract;
    private final NodeLife life;

    NodeActions(Simulation simulation, Contract contract) {
        this.simulation = simulation;
        this.contract = contract;
        this.life = new NodeLife(simulation);
    }

    void route(BatchService service) {
        String node = "/pools/{pool}/nodes/{node}/";
        service.on(
                        "POST",
                        node + "reboot",
                        (account, request, path) -> stage(
                                account,
                                request,
                                path,
                                "BatchNodeRebootOptions",
                                "nodeRebootOption",
                                NodeState.REBOOTING))
                .on(
                        "POST",
                        node + "reimage",
                        (account, request, path) -> stage(
                                account,
                                request,
                                path,
                                "BatchNodeReimageOptions",
                                "nodeReimageOption",
                                NodeState.REIMAGING))
                .on(
                        "POST",
                        node + "deallocate",
                        (account, request, path) -> stage(
                                account,
                                request,
                                path,
                                "BatchNodeDeallocateOptions",
                                "nodeDeallocateOption",
                                NodeState.DEALLOCATING))
                .on("POST", node + "start", this::start)
                .on("POST", node + "disablescheduling", this::disable)
                .on("POST", node + "enablescheduling", this::enable);
    }

    private Reply stage(
            BatchAccount account,
            Request request,
            Map<String, String> path,
            String model,
            String property,
            NodeState state) {
        Pool pool = PoolRoutes.find(account, path);
        Node node = NodeRoutes.find(pool, path.getOrDefault("node", ""));
        Map<String, Object> body = BatchService.optionalBody(request);
        contract.check(model, body);
        require(node, UP);
        String option = Json.text(body, property).orElse("requeue").toLowerCase(Locale.ROOT);
        if (option.equals("taskcompletion") && node.work != null && !node.work.tasks.isEmpty()) {
            node.afterTasks = state.wire();
        } else {
            // First the state, so that what the tasks leave behind does not count as idle.
            node.enter(state, simulation.now());
            new TaskLife(simulation).interrupt(node, option);
            if (state != NodeState.DEALLOCATING) {
                node.startTaskBegan = null;
            }
            life.next(pool, node);
        }
        if (state == NodeState.REIMAGING && node.work != null) {
            node.work.users.clear();
            node.work.recent.clear();
        }
        return answer(202, request);
    }

    private Reply start(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Node node = NodeRoutes.find(pool, path.getOrDefault("node", ""));
        require(node, Set.of(NodeState.DEALLOCATED));
        node.booted = null;
        node.startTaskBegan = null;
        node.enter(NodeState.STARTING, simulation.now());
        life.next(pool, node);
        return answer(202, request);
    }

    private Reply disable(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Node node = NodeRoutes.find(pool, path.getOrDefault("node", ""));
        Map<String, Object> body = BatchService.optionalBody(request);
        contract.check("BatchNodeDisableSchedulingOptions", body);
        requireScheduling(node, true);
        node.schedulable = false;
        String option =
                Json.text(body, "nodeDisableSchedulingOption").orElse("requeue").toLowerCase(Locale.ROOT);
        if (!option.equals("taskcompletion")) {
            new TaskLife(simulation).interrupt(node, option);
        }
        return answer(200, request);
    }

    private Reply enable(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Node node = NodeRoutes.find(pool, path.getOrDefault("node", ""));
        requireScheduling(node, false);
        node.schedulable = true;
        Scheduler.poke(simulation, pool);
        return answer(200, request);
    }

    private static void requireScheduling(Node node, boolean enabled) {
        if (node.schedulable != enabled) {
            throw new Refusal(
                    409,
                    "NodeAlreadyInTargetSchedulingState",
                    "The specified node is already in the target scheduling state.");
        }
    }

    /** @throws Refusal 409 that says what keeps the node from it */
    static void require(Node node, Set<NodeState> states) {
        if (states.contains(node.state)) {
            return;
        }
        Map<NodeState, List<String>> obstacles = Map.of(
                NodeState.CREATING, List.of("NodeBeingCreated", "The specified node is being created."),
                NodeState.STARTING, List.of("NodeBeingStarted", "The specified node is being started."),
                NodeState.REIMAGING, List.of("NodeBeingReimaged", "The specified node is being reimaged."),
                NodeState.REBOOTING, List.of("NodeBeingRebooted", "The specified node is being rebooted."),
                NodeState.UNUSABLE, List.of("NodeStateUnusable", "The state of the specified node is unusable."));
        List<String> obstacle = obstacles.get(node.state);
        if (obstacle == null) {
            throw JobRules.invalidState().value("Reason", "The node is " + node.state.wire() + ".");
        }
        throw new Refusal(409, obstacle.get(0), obstacle.get(1));
    }

    static Reply answer(int status, Request request) {
        return Reply.empty(status).with("DataServiceId", "https://" + request.host() + request.path());
    }
}
