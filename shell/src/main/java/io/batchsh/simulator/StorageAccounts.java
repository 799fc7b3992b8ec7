package io.batchsh.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Storage accounts, as far as importing a VHD needs them. */
final class StorageAccounts implements ResourceKind {

    static final String TYPE = "Microsoft.Storage/storageAccounts";

    private static final String NAME_RULE =
            "Storage account name must be between 3 and 24 characters in length and use numbers and lower-case letters only.";

    private final Simulation simulation;

    StorageAccounts(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(Router router) {
        String one = "/subscriptions/{subscription}/resourceGroups/{group}/providers/" + TYPE + "/{name0}";
        router.on("POST", one + "/listKeys", (request, path) -> keys(path))
                .on(
                        "POST",
                        "/subscriptions/{subscription}/providers/Microsoft.Storage/checkNameAvailability",
                        (request, path) -> available(request));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public OperationStyle style() {
        return OperationStyle.STORAGE;
    }

    @Override
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        if (existing.isPresent()) {
            return Json.merge(Json.copy(existing.get().shown()), sent);
        }
        if (!valid(id.name())) {
            throw new Refusal(
                    400, "AccountNameInvalid", id.name() + " is not a valid storage account name. " + NAME_RULE);
        }
        if (named(simulation.store(), id.name()).isPresent()) {
            throw taken(id.name());
        }
        Map<String, Object> body = ResourceRoutes.body(request);
        if (Json.text(body, "sku", "name").isEmpty() && !older(request, sent)) {
            throw new Refusal(400, "InvalidRequestPropertyValue", "The value for sku.name is missing.");
        }
        String region = Reference.bare(Json.text(body, "location").orElse(""));
        return complete(simulation, id, region, sent);
    }

    // Before 2016-01-01 the kind of replication was a property. Recorded, azure-cli 2020-11, in templates.
    private static boolean older(Request request, Map<String, Object> sent) {
        return request.parameter("api-version").orElse("").compareTo("2016-01-01") < 0
                && sent.containsKey("accountType");
    }

    /** The properties of an account as the service completes them. */
    static Map<String, Object> complete(Simulation simulation, ResourceId id, String region, Map<String, Object> sent) {
        Map<String, Object> properties = new LinkedHashMap<>(sent);
        properties.putIfAbsent("supportsHttpsTrafficOnly", true);
        properties.putIfAbsent("minimumTlsVersion", "TLS1_2");
        properties.putIfAbsent("allowBlobPublicAccess", false);
        properties.putIfAbsent("accessTier", "Hot");
        properties.put("creationTime", Times.arm(simulation.now()).replace("+00:00", "Z"));
        properties.put("primaryEndpoints", Json.object("blob", "https://" + id.name() + BlobService.HOSTS + "/"));
        properties.put("primaryLocation", region);
        properties.put("statusOfPrimary", "available");
        return properties;
    }

    @Override
    public Duration begin(Resource account) {
        return account.provisioningState().equals("Updating") ? Duration.ZERO : Duration.ofSeconds(17);
    }

    @Override
    public void gone(Resource account) {
        simulation.store().documents("/blobs/" + account.id.name() + "/").clear();
        simulation.store().documents("/containers/" + account.id.name() + "/").clear();
    }

    @Override
    public Duration deletion() {
        return Duration.ZERO;
    }

    /** The account of a name, which is unique in all of Azure. */
    static Optional<Resource> named(Store store, String name) {
        return store.subscriptions().stream()
                .flatMap(subscription -> store.resources(TYPE, "/subscriptions/" + subscription.id()).stream())
                .filter(account -> account.id.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static boolean valid(String name) {
        return name.matches("[a-z0-9]{3,24}");
    }

    private static Refusal taken(String name) {
        return new Refusal(
                409, "StorageAccountAlreadyTaken", "The storage account named " + name + " is already taken.");
    }

    private Reply keys(Map<String, String> path) {
        ResourceId id = ResourceId.of(path, TYPE, 1);
        Resource account = simulation.store().resource(id).orElseThrow(() -> ResourceRoutes.notFound(id));
        List<Object> keys = List.of(key(account, "key1"), key(account, "key2"));
        return Reply.json(200, Json.object("keys", keys));
    }

    private Map<String, Object> key(Resource account, String name) {
        return Json.object(
                "creationTime",
                account.properties.get("creationTime"),
                "keyName",
                name,
                "value",
                simulation.identifiers().key("storage key", account.id.key(), name),
                "permissions",
                "FULL");
    }

    private Reply available(Request request) {
        String name = Json.text(ResourceRoutes.body(request), "name").orElse("");
        if (!valid(name)) {
            return Reply.json(
                    200,
                    Json.object(
                            "nameAvailable",
                            false,
                            "reason",
                            "AccountNameInvalid",
                            "message",
                            name + " is not a valid storage account name. " + NAME_RULE));
        }
        boolean free = named(simulation.store(), name).isEmpty();
        return Reply.json(
                200,
                Json.object(
                        "nameAvailable",
                        free,
                        "reason",
                        free ? null : "AlreadyExists",
                        "message",
                        free ? null : taken(name).text()));
    }
}
