package io.batchsh.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Batch accounts and what Batch offers in a region. */
final class BatchAccounts {

    static final String TYPE = "Microsoft.Batch/batchAccounts";
    private static final Set<String> SIZE_FILTERS = Set.of("name", "familyName");
    private static final String SUBSCRIPTION = "/subscriptions/{subscription}";
    static final String GROUP = SUBSCRIPTION + "/resourceGroups/{group}";
    static final String LOCATION = SUBSCRIPTION + "/providers/Microsoft.Batch/locations/{location}";

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
                .on("GET", LOCATION + "/virtualMachineSkus", this::sizes);
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
        return shown(account(path).resource);
    }

    /** An account with its entity tag. */
    static Reply shown(Resource account) {
        Reply reply = Reply.json(200, account.render());
        account.note("etag").ifPresent(tag -> reply.with("ETag", tag.toString()));
        return reply;
    }

    private Reply keys(Map<String, String> path) {
        BatchAccount account = account(path);
        return Reply.json(200, keys(account));
    }

    /** Both keys of an account; the secondary one opens nothing here, it only rotates. */
    Map<String, Object> keys(BatchAccount account) {
        int rotations =
                account.resource.note("secondaryKey").map(Integer.class::cast).orElse(0);
        String secondary = simulation.identifiers().key("secondary key", account.resource.id.key(), rotations);
        return Json.object("accountName", account.name(), "primary", account.key, "secondary", secondary);
    }

    static Refusal notFound() {
        return new Refusal(404, "AccountNotFound", "The specified account does not exist.").target("BatchAccount");
    }

    BatchAccount account(Map<String, String> path) {
        String name = path.getOrDefault("name", "");
        ResourceId id = new ResourceId(
                path.getOrDefault("subscription", ""), path.getOrDefault("group", ""), TYPE, List.of(name));
        return simulation.store().accounts().stream()
                .filter(account -> account.resource.id.key().equals(id.key()))
                .findFirst()
                .orElseThrow(BatchAccounts::notFound);
    }

    private Reply quotas(Map<String, String> path) {
        location(path);
        return Reply.json(200, Json.object("accountQuota", 3));
    }

    private Reply sizes(Request request, Map<String, String> path) {
        String location = location(path);
        Predicate<Map<String, Object>> filter = request.parameter("$filter")
                .map(text -> Filter.parse(text, SIZE_FILTERS))
                .orElse(size -> true);
        return ResourcePage.answer(
                request,
                simulation.reference().sizes(simulation.now(), location).stream()
                        .filter(size -> filter.test(size.renderForBatch()))
                        .toList(),
                size -> size.name().toLowerCase(Locale.ROOT),
                VmSize::renderForBatch);
    }

    String location(Map<String, String> path) {
        String name = path.getOrDefault("location", "");
        return simulation
                .reference()
                .location(name)
                .map(Reference.Location::name)
                .orElseThrow(() -> new Refusal(
                        400,
                        "LocationNotAvailableForResourceType",
                        "The provided location '" + name + "' is not available for resource type '" + TYPE + "'."));
    }
}
