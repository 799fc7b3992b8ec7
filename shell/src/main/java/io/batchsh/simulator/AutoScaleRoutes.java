package io.batchsh.simulator;

import java.util.Map;
import java.util.Optional;

/** Automatic scaling of a pool: enable, disable, evaluate. */
final class AutoScaleRoutes {

    private final Simulation simulation;
    private final Contract contract;
    private final AutoScaling scaling;

    AutoScaleRoutes(Simulation simulation, Contract contract) {
        this.simulation = simulation;
        this.contract = contract;
        this.scaling = new AutoScaling(simulation);
    }

    void route(BatchService service) {
        service.on("POST", "/pools/{pool}/enableautoscale", this::enable)
                .on("POST", "/pools/{pool}/disableautoscale", this::disable)
                .on("POST", "/pools/{pool}/evaluateautoscale", this::evaluate);
    }

    private Reply enable(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = changing(account, path);
        Map<String, Object> body = BatchService.body(request);
        contract.check("BatchPoolEnableAutoScaleOptions", body);
        Optional<String> formula = Json.text(body, "autoScaleFormula");
        formula.ifPresent(AutoScaling::check);
        if (formula.isEmpty() && (!pool.autoScale || !body.containsKey("autoScaleEvaluationInterval"))) {
            throw Contract.missing(
                    pool.autoScale ? "autoScaleFormula and/or autoScaleEvaluationInterval" : "autoScaleFormula");
        }
        if (!pool.autoScale || body.containsKey("autoScaleEvaluationInterval")) {
            pool.autoScaleInterval = AutoScaling.interval(body);
        }
        Conditions.forWrite(request, pool);
        if (!pool.autoScale && !pool.steady()) {
            throw new Refusal(409, "PoolBeingResized", "The specified pool is being resized.");
        }
        formula.ifPresent(text -> pool.configuration.put("autoScaleFormula", text));
        pool.configuration.put("autoScaleEvaluationInterval", Spans.format(pool.autoScaleInterval));
        pool.autoScale = true;
        pool.modified(simulation.now());
        scaling.begin(account, pool);
        return BatchService.written(200, request, pool);
    }

    private Reply disable(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = changing(account, path);
        // Recorded, azure-cli test_batch_pools: the entity tag stays that of the enabling.
        AutoScaling.end(pool);
        return BatchService.written(200, request, pool);
    }

    private Reply evaluate(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = changing(account, path);
        Map<String, Object> body = BatchService.body(request);
        contract.check("BatchPoolEvaluateAutoScaleOptions", body);
        if (!pool.autoScale) {
            throw new Refusal(
                            409,
                            "OperationInvalidForCurrentState",
                            "The specified operation is not valid for the current state of the resource.")
                    .value("Reason", "Automatic scaling is not enabled on the pool.");
        }
        Map<String, Object> view = Json.object(
                "odata.metadata",
                "https://" + request.host() + "/$metadata#Microsoft.Azure.Batch.Protocol.Entities.AutoScaleRun");
        view.putAll(scaling.render(scaling.outcome(
                account, pool, Json.text(body, "autoScaleFormula").orElse(""))));
        return Reply.json(200, view).with("DataServiceId", "https://" + request.host() + request.path());
    }

    private static Pool changing(BatchAccount account, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        if (pool.deleting()) {
            throw PoolRules.beingDeleted();
        }
        return pool;
    }
}
