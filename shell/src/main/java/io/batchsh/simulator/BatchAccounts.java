package io.batchsh.simulator;

import java.util.List;
import java.util.Map;

/** Batch accounts and what Batch offers in a region. */
final class BatchAccounts {

    private static final String TYPE = "Microsoft.Batch/batchAccounts";
    private static final String SUBSCRIPTION = "/subscriptions/{subscription}";
    private static final String GROUP = SUBSCRIPTION + "/resourceGroups/{group}";
    private static final String LOCATION = SUBSCRIPTION + "/providers/Microsoft.Batch/locations/{location}";

    private final Simulation simulation;

    BatchAccounts(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(Router router) {
        router.on(
                        "GET",
                        SUBSCRIPTION + "/providers/" + TYPE,
                        (request, path) -> list("/subscriptions/" + path.get("subscription")))
                .on(
                        "GET",
                        GROUP + "/providers/" + TYPE,
                        (request, path) -> list(
                                "/subscriptions/" + path.get("subscription") + "/resourceGroups/" + path.get("group")))
                .on("GET", GROUP + "/providers/" + TYPE + "/{name}", (request, path) -> get(path))
                .on("POST", GROUP + "/providers/" + TYPE + "/{name}/listKeys", (request, path) -> keys(path))
                .on("GET", LOCATION + "/quotas", (request, path) -> quotas(path))
                .on("GET", LOCATION + "/virtualMachineSkus", (request, path) -> sizes(path));
    }

    private Reply list(String scope) {
        return Reply.json(
                200,
                Json.object(
                        "value",
                        simulation.store().resources(TYPE, scope).stream()
                                .map(Resource::render)
                                .toList()));
    }

    private Reply get(Map<String, String> path) {
        return Reply.json(200, account(path).resource.render());
    }

    private Reply keys(Map<String, String> path) {
        BatchAccount account = account(path);
        String secondary = simulation.identifiers().key("secondary key", account.resource.id.key());
        return Reply.json(
                200, Json.object("accountName", account.name(), "primary", account.key, "secondary", secondary));
    }

    private BatchAccount account(Map<String, String> path) {
        String name = path.getOrDefault("name", "");
        ResourceId id = new ResourceId(
                path.getOrDefault("subscription", ""), path.getOrDefault("group", ""), TYPE, List.of(name));
        return simulation.store().accounts().stream()
                .filter(account -> account.resource.id.key().equals(id.key()))
                .findFirst()
                .orElseThrow(() -> ResourceRoutes.notFound(id));
    }

    private Reply quotas(Map<String, String> path) {
        location(path);
        return Reply.json(200, Json.object("accountQuota", 3));
    }

    private Reply sizes(Map<String, String> path) {
        location(path);
        return Reply.json(
                200,
                Json.object(
                        "value",
                        simulation.reference().sizes(simulation.now()).stream()
                                .map(VmSize::renderForBatch)
                                .toList()));
    }

    private void location(Map<String, String> path) {
        String name = path.getOrDefault("location", "");
        if (simulation.reference().location(name).isEmpty()) {
            throw new Refusal(
                    400,
                    "LocationNotAvailableForResourceType",
                    "The provided location '" + name + "' is not available for resource type '" + TYPE + "'.");
        }
    }
}
