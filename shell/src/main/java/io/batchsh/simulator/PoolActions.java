package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is done to a pool's nodes as a whole: resize, stop, remove. */
final class PoolActions {

    private final Simulation simulation;
    private final Contract contract;
    private final Allocation allocation;

    PoolActions(Simulation simulation, Contract contract, Allocation allocation) {
        this.simulation = simulation;
        this.contract = contract;
        this.allocation = allocation;
    }

    void route(BatchService service) {
        service.on("POST", "/pools/{pool}/resize", this::resize)
                .on("POST", "/pools/{pool}/stopresize", this::stopResize)
                .on("POST", "/pools/{pool}/removenodes", this::removeNodes);
    }

    private Reply resize(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Map<String, Object> body = BatchService.body(request);
        contract.check("BatchPoolResizeOptions", body);
        Optional<Integer> dedicated = Json.integer(body, "targetDedicatedNodes");
        Optional<Integer> lowPriority = Json.integer(body, "targetLowPriorityNodes");
        if (dedicated.isEmpty() && lowPriority.isEmpty()) {
            throw Contract.missing("targetDedicatedNodes and/or targetLowPriorityNodes");
        }
        dedicated.ifPresent(count -> PoolRules.target("targetDedicatedNodes", count));
        lowPriority.ifPresent(count -> PoolRules.target("targetLowPriorityNodes", count));
        var timeout = PoolRules.resizeTimeout(body);
        Conditions.forWrite(request, pool);
        requireSteady(pool);
        requireFixed(pool);
        pool.deallocation = deallocation(body);
        pool.targetDedicated = dedicated.orElse(pool.targetDedicated);
        pool.targetLowPriority = lowPriority.orElse(pool.targetLowPriority);
        pool.resizeTimeout = timeout;
        pool.modified(simulation.now());
        allocation.resize(account, pool);
        return BatchService.written(202, request, pool);
    }

    private Reply stopResize(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Conditions.forWrite(request, pool);
        if (pool.deleting()) {
            throw PoolRules.beingDeleted();
        }
        if (!pool.allocationState.equals("resizing")) {
            throw new Refusal(
                    409,
                    "OperationInvalidForCurrentState",
                    "The specified operation is not valid for the current state of the resource.");
        }
        allocation.stop(pool);
        return BatchService.written(202, request, pool);
    }

    private Reply removeNodes(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Map<String, Object> body = BatchService.body(request);
        contract.check("BatchNodeRemoveOptions", body);
        PoolRules.resizeTimeout(body);
        Conditions.forWrite(request, pool);
        requireSteady(pool);
        requireFixed(pool);
        pool.deallocation = deallocation(body);
        List<Node> leaving = new ArrayList<>();
        for (String id : Json.texts(body, "nodeList").stream().distinct().toList()) {
            leaving.add(NodeRoutes.find(pool, id));
        }
        for (Node node : leaving) {
            if (node.dedicated) {
                pool.targetDedicated--;
            } else {
                pool.targetLowPriority--;
            }
        }
        pool.targetDedicated = Math.max(0, pool.targetDedicated);
        pool.targetLowPriority = Math.max(0, pool.targetLowPriority);
        pool.modified(simulation.now());
        allocation.remove(pool, leaving);
        return BatchService.written(202, request, pool);
    }

    private static String deallocation(Map<String, Object> body) {
        return Json.text(body, "nodeDeallocationOption").orElse("requeue").toLowerCase(Locale.ROOT);
    }

    private static void requireFixed(Pool pool) {
        if (pool.autoScale) {
            throw new Refusal(
                            409,
                            "OperationInvalidForCurrentState",
                            "The specified operation is not valid for the current state of the resource.")
                    .value("Reason", "Automatic scaling is enabled on the pool.");
        }
    }

    private static void requireSteady(Pool pool) {
        if (pool.deleting()) {
            throw PoolRules.beingDeleted();
        }
        if (!pool.steady()) {
            throw new Refusal(409, "PoolBeingResized", "The specified pool is being resized.");
        }
    }
}
