package io.batchsh.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Batch accounts: created, changed, deleted, given new keys. */
final class BatchAccountWrites {

    private static final String ONE = BatchAccounts.GROUP + "/providers/" + BatchAccounts.TYPE + "/{name}";
    private static final String CREATED = "batchAccount.created";
    private static final String GONE = "batchAccount.gone";
    private static final Duration CREATION = Duration.ofSeconds(16);
    private static final Duration DELETION = Duration.ofSeconds(32);

    /** What a new account of 2024 was recorded to get; other families get nothing. */
    private static final Map<String, Integer> FAMILY_QUOTAS = Map.of(
            "standardAv2Family", 500,
            "standardDv2Family", 250,
            "standardDv3Family", 500,
            "standardEv3Family", 500,
            "standardDSv2Family", 250,
            "standardDSv3Family", 500,
            "standardESv3Family", 500,
            "standardFSv2Family", 100);

    private final Simulation simulation;
    private final Operations operations;
    private final BatchAccounts accounts;

    BatchAccountWrites(Simulation simulation) {
        this.simulation = simulation;
        this.operations = new Operations(simulation);
        this.accounts = new BatchAccounts(simulation);
    }

    void route(Router router) {
        router.on("PUT", ONE, this::put)
                .on("PATCH", ONE, this::patch)
                .on("DELETE", ONE, this::delete)
                .on("POST", ONE + "/regenerateKeys", this::regenerate)
                .on("POST", ONE + "/syncAutoStorageKeys", (request, path) -> synchronizeKeys(path))
                .on("GET", ONE + "/outboundNetworkDependenciesEndpoints", (request, path) -> outbound(path))
                .on("POST", BatchAccounts.LOCATION + "/checkNameAvailability", this::available);
    }

    void handle(EventTable events) {
        events.on(CREATED, arguments -> simulation.store().resource(arguments).ifPresent(account -> {
                    account.provisioningState("Succeeded");
                    tag(account);
                }))
                .on(GONE, arguments -> simulation
                        .store()
                        .resource(arguments)
                        .flatMap(account -> simulation.store().account(account.id))
                        .ifPresent(simulation.store()::remove));
    }

    private Reply put(Request request, Map<String, String> path) {
        Map<String, Object> body = ResourceRoutes.body(request);
        String name = path.getOrDefault("name", "");
        String region =
                accounts.location(Map.of("location", Json.text(body, "location").orElse("")));
        Map<String, Object> sent = Json.child(body, "properties");
        if (!name.matches("[a-z0-9]{3,24}")) {
            throw invalid("AccountName", name, rule(name));
        }
        if ("UserSubscription".equals(sent.get("poolAllocationMode")) && !sent.containsKey("keyVaultReference")) {
            throw new Refusal(400, "InvalidRequestBody", "The specified Request Body is not syntactically valid.")
                    .value(
                            "Reason",
                            "keyVaultReference must be set if poolAllocationMode is specified as 'UserSubscription' on a PUT"
                                    + " request")
                    .target("BatchAccount");
        }
        storage(sent);
        ResourceId id = new ResourceId(
                path.getOrDefault("subscription", ""),
                path.getOrDefault("group", ""),
                BatchAccounts.TYPE,
                List.of(name));
        Optional<BatchAccount> before = simulation.store().account(id);
        if (before.isPresent()) {
            return change(before.get(), sent, body);
        }
        if (taken(name, region)) {
            throw new Refusal(409, "AccountAlreadyExists", inUse(name)).target("BatchAccount");
        }
        Resource account = create(id, region, sent);
        account.tags = Json.child(body, "tags");
        account.envelope(Json.object(
                "identity", body.containsKey("identity") ? body.get("identity") : Json.object("type", "None")));
        account.provisioningState("Creating");
        account.generation = simulation.timeline().sequence();
        simulation.store().add(new BatchAccount(account, 0, simulation.identifiers()));
        OperationStyle style = OperationStyle.BATCH.at(
                "resourceGroups/" + id.group() + "/providers/" + BatchAccounts.TYPE + "/" + name + "/operationResults");
        return operations.begin(Reply.empty(202), request, account, style, CREATION, CREATED);
    }

    private Resource create(ResourceId id, String region, Map<String, Object> sent) {
        Resource account = new Resource(id, region);
        Identifiers identifiers = simulation.identifiers();
        account.properties.put("accountEndpoint", id.name() + "." + region + BatchService.HOSTS);
        account.properties.put(
                "nodeManagementEndpoint",
                identifiers.uuid("node management", id.name()) + "." + region + ".service.batch.azure.com");
        account.properties.put("poolAllocationMode", "BatchService");
        account.properties.put("publicNetworkAccess", "Enabled");
        account.properties.put("encryption", Json.object("keySource", "Microsoft.Batch"));
        account.properties.put("privateEndpointConnections", List.of());
        boolean ownSubscription = "UserSubscription".equals(sent.get("poolAllocationMode"));
        account.properties.put(
                "allowedAuthenticationModes",
                ownSubscription
                        ? List.of("AAD", "TaskAuthenticationToken")
                        : List.of("SharedKey", "AAD", "TaskAuthenticationToken"));
        account.properties.putAll(sent);
        if (!ownSubscription) {
            List<Object> families = new ArrayList<>();
            FAMILY_QUOTAS.keySet().stream()
                    .sorted()
                    .forEach(family ->
                            families.add(Json.object("name", family, "coreQuota", FAMILY_QUOTAS.get(family))));
            account.properties.put("dedicatedCoreQuota", 500);
            account.properties.put("dedicatedCoreQuotaPerVMFamily", families);
            account.properties.put("lowPriorityCoreQuota", 500);
        }
        account.properties.put("dedicatedCoreQuotaPerVMFamilyEnforced", true);
        readStorageKeys(account.properties);
        account.properties.put("poolQuota", 100);
        account.properties.put("activeJobAndJobScheduleQuota", 300);
        return account;
    }

    // The service says when it last read the keys of the storage account.
    private void readStorageKeys(Map<String, Object> properties) {
        Map<String, Object> storage = new LinkedHashMap<>(Json.child(properties, "autoStorage"));
        if (!storage.isEmpty()) {
            storage.put("lastKeySync", Times.batch(simulation.now()));
            properties.put("autoStorage", storage);
        }
    }

    private Reply synchronizeKeys(Map<String, String> path) {
        Resource account = accounts.account(path).resource;
        if (!account.properties.containsKey("autoStorage")) {
            throw new Refusal(
                            409,
                            "NoAutoStorageAccount",
                            "The operation cannot be performed because no auto storage account is linked to the Batch"
                                    + " account.")
                    .target("BatchAccount");
        }
        readStorageKeys(account.properties);
        return Reply.empty(204);
    }

    private void storage(Map<String, Object> sent) {
        Optional<String> id = Json.text(sent, "autoStorage", "storageAccountId");
        boolean there = id.isEmpty()
                || ResourceId.parse(id.get())
                        .flatMap(simulation.store()::resource)
                        .isPresent();
        if (!there) {
            throw invalid("storageAccountId", id.get(), "The specified storage account does not exist.");
        }
    }

    private static Refusal invalid(String name, String value, String reason) {
        return Contract.invalid(name, value, reason).target("BatchAccount");
    }

    private Reply change(BatchAccount account, Map<String, Object> sent, Map<String, Object> body) {
        storage(sent);
        account.resource.properties.putAll(sent);
        if (sent.containsKey("autoStorage")) {
            readStorageKeys(account.resource.properties);
        }
        if (body.containsKey("tags")) {
            account.resource.tags = Json.child(body, "tags");
        }
        tag(account.resource);
        return BatchAccounts.shown(account.resource);
    }

    private Reply patch(Request request, Map<String, String> path) {
        Map<String, Object> body = ResourceRoutes.body(request);
        return change(accounts.account(path), Json.child(body, "properties"), body);
    }

    private void tag(Resource account) {
        account.note("etag", "\"" + Times.entityTag(simulation.now()) + "\"");
    }

    private Reply delete(Request request, Map<String, String> path) {
        ResourceId id = new ResourceId(
                path.getOrDefault("subscription", ""),
                path.getOrDefault("group", ""),
                BatchAccounts.TYPE,
                List.of(path.getOrDefault("name", "")));
        Optional<BatchAccount> account = simulation.store().account(id);
        if (account.isEmpty()) {
            return Reply.empty(204);
        }
        Resource resource = account.get().resource;
        Locks.check(simulation.store(), resource.id.toString());
        resource.provisioningState("Deleting");
        resource.generation = simulation.timeline().sequence();
        return operations.begin(Reply.empty(202), request, resource, OperationStyle.BATCH, DELETION, GONE);
    }

    private Reply regenerate(Request request, Map<String, String> path) {
        BatchAccount account = accounts.account(path);
        String which = Json.text(ResourceRoutes.body(request), "keyName").orElse("");
        switch (which) {
            case "Primary" -> account.rotateKey(simulation.identifiers());
            case "Secondary" ->
                account.resource.note(
                        "secondaryKey",
                        1
                                + account.resource
                                        .note("secondaryKey")
                                        .map(Integer.class::cast)
                                        .orElse(0));
            default -> throw invalid("keyName", which, "The value must be Primary or Secondary.");
        }
        return Reply.json(200, accounts.keys(account));
    }

    private Reply available(Request request, Map<String, String> path) {
        String region = accounts.location(path);
        String name = Json.text(ResourceRoutes.body(request), "name").orElse("");
        if (!name.matches("[a-z0-9]{3,24}")) {
            return Reply.json(200, Json.object("nameAvailable", false, "reason", "Invalid", "message", rule(name)));
        }
        return Reply.json(
                200,
                taken(name, region)
                        ? Json.object("nameAvailable", false, "reason", "AlreadyExists", "message", inUse(name))
                        : Json.object("nameAvailable", true));
    }

    private boolean taken(String name, String region) {
        return simulation
                .store()
                .account(name + "." + region + BatchService.HOSTS)
                .isPresent();
    }

    private static String inUse(String name) {
        return "An account named '" + name + "' is already in use.";
    }

    private static String rule(String name) {
        return name.length() < 3 || name.length() > 24
                ? "Account name must be at least 3 characters and at most 24 characters."
                : "Account name can only contain lowercase letters and digits.";
    }

    private Reply outbound(Map<String, String> path) {
        Resource account = accounts.account(path).resource;
        String endpoint = Json.text(account.properties, "accountEndpoint").orElse("");
        String nodes = Json.text(account.properties, "nodeManagementEndpoint").orElse("");
        List<Object> storage = new ArrayList<>();
        Json.text(account.properties, "autoStorage", "storageAccountId")
                .flatMap(ResourceId::parse)
                .ifPresent(id -> storage.add(endpoint(
                        id.name() + BlobService.HOSTS,
                        "AutoStorage endpoint for this Batch account. Applicable to all Azure Batch pools under this"
                                + " account.")));
        storage.add(endpoint(
                "*.blob.core.windows.net", "Applicable to Azure Batch pools using Classic communication mode."));
        return Reply.json(
                200,
                Json.object(
                        "value",
                        List.of(
                                Json.object(
                                        "category",
                                        "Azure Batch",
                                        "endpoints",
                                        List.of(
                                                endpoint(
                                                        endpoint,
                                                        "Applicable to job manager tasks, tasks that use job scoped"
                                                                + " authentication, or any task that makes calls to Batch."),
                                                endpoint(
                                                        nodes,
                                                        "Applicable to Azure Batch pools using Simplified communication"
                                                                + " mode."))),
                                Json.object("category", "Azure Storage", "endpoints", storage))));
    }

    private static Map<String, Object> endpoint(String name, String description) {
        Map<String, Object> endpoint = new LinkedHashMap<>();
        endpoint.put("domainName", name);
        endpoint.put("description", description);
        endpoint.put("endpointDetails", List.of(Json.object("port", 443)));
        return endpoint;
    }
}
