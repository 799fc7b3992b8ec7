package io.batchsh.simulator;

import java.util.List;
import java.util.Map;

/** The full replacement of what can always be changed of a pool. */
final class PoolProperties {

    private final Simulation simulation;
    private final Contract contract;

    PoolProperties(Simulation simulation, Contract contract) {
        this.simulation = simulation;
        this.contract = contract;
    }

    void route(BatchService service) {
        service.on("POST", "/pools/{pool}/updateproperties", this::replace);
    }

    // Recorded: azure-cli test_batch_pools, API 2024-02-01.19.0: 204, what is not sent is gone.
    private Reply replace(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Map<String, Object> body = BatchService.body(request);
        Map<String, Object> older = contract.older("BatchPoolReplaceOptions", body, BatchService.version(request));
        contract.check("BatchPoolReplaceOptions", body);
        if (pool.deleting()) {
            throw PoolRules.beingDeleted();
        }
        Applications.check(simulation, account, body);
        pool.configuration.keySet().removeAll(List.of("startTask", "applicationPackageReferences", "metadata"));
        body.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        pool.configuration.putAll(Json.copy(body));
        pool.configuration.putAll(PoolFactory.complete(pool.configuration));
        pool.older.putAll(older);
        pool.older.putIfAbsent("targetNodeCommunicationMode", "default");
        pool.modified(simulation.now());
        return BatchService.written(204, request, pool);
    }
}
