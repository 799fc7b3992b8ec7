package io.batchsh.simulator;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pools: create, list, get, change, delete. */
final class PoolRoutes {

    private static final Set<String> FILTERABLE = Set.of(
            "id",
            "displayName",
            "state",
            "stateTransitionTime",
            "creationTime",
            "lastModified",
            "vmSize",
            "allocationState",
            "allocationStateTransitionTime",
            "enableAutoScale");

    private static final Set<String> ALWAYS_CHANGEABLE =
            Set.of("startTask", "metadata", "applicationPackageReferences");

    private final Simulation simulation;
    private final Contract contract;
    private final PoolRules rules;
    private final Allocation allocation;
    private final AutoScaling scaling;

    PoolRoutes(Simulation simulation, Contract contract, Allocation allocation) {
        this.simulation = simulation;
        this.contract = contract;
        this.rules = new PoolRules(simulation, contract);
        this.allocation = allocation;
        this.scaling = new AutoScaling(simulation);
    }

    void route(BatchService service) {
        service.on("POST", "/pools", this::create)
                .on("GET", "/pools", this::list)
                .on("GET", "/pools/{pool}", this::get)
                .on("HEAD", "/pools/{pool}", this::head)
                .on("PATCH", "/pools/{pool}", this::change)
                .on("DELETE", "/pools/{pool}", this::delete);
    }

    private Reply create(BatchAccount account, Request request, Map<String, String> path) {
        Map<String, Object> body = BatchService.body(request);
        Map<String, Object> older = contract.older("BatchPoolCreateOptions", body, BatchService.version(request));
        rules.check(account, body, request.caller());
        Pool pool = PoolFactory.create(account, body, simulation.now());
        account.pools.put(pool.id.toLowerCase(Locale.ROOT), pool);
        pool.older.putAll(older);
        allocation.resize(account, pool);
        scaling.begin(account, pool);
        String url = "https://" + request.host() + "/pools/" + pool.id;
        return BatchService.tagged(Reply.empty(201), pool)
                .with("DataServiceId", url)
                .with("Location", url);
    }

    private Reply list(BatchAccount account, Request request, Map<String, String> path) {
        return new Page<Pool>(
                        after -> from(account, after),
                        pool -> pool.id.toLowerCase(Locale.ROOT),
                        pool -> PoolView.render(pool, request),
                        FILTERABLE)
                .answer(request, "pools");
    }

    private static Iterator<Pool> from(BatchAccount account, Optional<String> after) {
        return after.map(id -> account.pools.tailMap(id, false))
                .orElse(account.pools)
                .values()
                .iterator();
    }

    private Reply get(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = find(account, path);
        Conditions.forRead(request, pool);
        Map<String, Object> rendered = new LinkedHashMap<>();
        rendered.put("odata.metadata", "https://" + request.host() + "/$metadata#pools/@Element");
        Map<String, Object> view = PoolView.render(pool, request);
        rendered.putAll(
                Page.select(request).map(names -> Page.only(view, names)).orElse(view));
        return BatchService.tagged(Reply.json(200, rendered), pool);
    }

    private Reply head(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = find(account, path);
        Conditions.forRead(request, pool);
        return BatchService.tagged(Reply.empty(200), pool);
    }

    private Reply change(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = find(account, path);
        Map<String, Object> body = BatchService.body(request);
        pool.older.putAll(contract.older("BatchPoolUpdateOptions", body, BatchService.version(request)));
        contract.check("BatchPoolUpdateOptions", body);
        Conditions.forWrite(request, pool);
        if (pool.deleting()) {
            throw PoolRules.beingDeleted();
        }
        boolean empty = pool.nodes.isEmpty() && pool.steady();
        List<String> fixed = body.keySet().stream()
                .filter(name -> !ALWAYS_CHANGEABLE.contains(name))
                .toList();
        if (!empty && !fixed.isEmpty()) {
            throw new Refusal(
                            409,
                            "OperationInvalidForCurrentState",
                            "The specified operation is not valid for the current state of the resource.")
                    .value("Reason", "The pool must be empty to change " + String.join(", ", fixed) + ".");
        }
        Map<String, Object> changed = new LinkedHashMap<>(pool.configuration);
        changed.putAll(body);
        if (body.containsKey("virtualMachineConfiguration")) {
            rules.machine(changed, request.caller());
        }
        rules.slots(changed, rules.size(Json.text(changed, "vmSize").orElse(""), account.location()));
        Applications.check(simulation, account, body);
        pool.configuration.putAll(PoolFactory.complete(changed));
        pool.modified(simulation.now());
        return BatchService.written(200, request, pool);
    }

    private Reply delete(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = find(account, path);
        Conditions.forWrite(request, pool);
        if (pool.deleting()) {
            throw PoolRules.beingDeleted();
        }
        allocation.delete(account, pool);
        return Reply.empty(202);
    }

    static Pool find(BatchAccount account, Map<String, String> path) {
        return account.pool(path.getOrDefault("pool", ""))
                .orElseThrow(() -> new Refusal(404, "PoolNotFound", "The specified pool does not exist."));
    }
}
