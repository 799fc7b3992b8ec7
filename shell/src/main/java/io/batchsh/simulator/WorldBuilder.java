package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a {@link World} into the store. */
final class WorldBuilder {

    private final Simulation simulation;
    private final Store store;

    WorldBuilder(Simulation simulation) {
        this.simulation = simulation;
        this.store = simulation.store();
    }

    void build(World world) {
        Map<String, Object> document = world.document();
        Map<String, Object> subscription = Json.child(document, "subscription");
        String subscriptionId = need(subscription, "id");
        tenant(Json.child(document, "tenant"));
        Json.children(document, "tenants").forEach(this::tenant);
        subscription(subscription);
        Json.children(document, "subscriptions").forEach(this::subscription);
        Json.children(document, "resourceGroups")
                .forEach(group -> store.add(new Store.ResourceGroup(
                        subscriptionOf(group, subscriptionId),
                        need(group, "name"),
                        need(group, "location"),
                        Json.child(group, "tags"))));
        Reference.declare(store, document);
        Json.children(document, "principals").forEach(this::principal);
        rightsOfBatch(document, subscriptionId);
        new WorldFacts(store).add(document);
        new WorldResources(simulation).add(subscriptionId, document);
        Numbered.each(
                Json.children(document, "galleries"),
                gallery -> gallery(subscriptionOf(gallery, subscriptionId), gallery));
        Json.children(document, "batchAccounts").forEach(account -> account(subscriptionId, account));
    }

    private void tenant(Map<String, Object> tenant) {
        store.tenants.add(new Store.Tenant(need(tenant, "id"), need(tenant, "displayName"), need(tenant, "domain")));
    }

    // Without a tenant of its own a subscription belongs to the first.
    private void subscription(Map<String, Object> subscription) {
        Map<String, String> providers = new LinkedHashMap<>();
        Json.child(subscription, "providers").forEach((name, state) -> providers.put(name, state.toString()));
        store.add(new Store.Subscription(
                need(subscription, "id"),
                need(subscription, "displayName"),
                Json.text(subscription, "tenantId").orElse(store.tenants.get(0).id()),
                providers,
                Json.flag(subscription, "delegated")));
    }

    /** The subscription that an entry names, or the first. */
    static String subscriptionOf(Map<String, Object> entry, String first) {
        return Json.text(entry, "subscription").orElse(first);
    }

    private void principal(Map<String, Object> principal) {
        String objectId = need(principal, "objectId");
        store.principals.add(principal(simulation.identifiers(), principal));
        Json.children(principal, "grants")
                .forEach(grant -> store.grants.add(new Store.Grant(
                        objectId,
                        need(grant, "scope"),
                        Json.texts(grant, "actions"),
                        Json.texts(grant, "notActions"),
                        Json.texts(grant, "dataActions"))));
    }

    // An account cannot be made to allocate in the user's subscription before Batch was given a role there.
    private void rightsOfBatch(Map<String, Object> document, String subscription) {
        boolean said = store.principals.stream()
                .anyMatch(principal -> principal.clientId().equalsIgnoreCase(AccessObstacles.BATCH));
        boolean needed = Json.children(document, "batchAccounts").stream()
                .anyMatch(account -> Json.text(account, "properties", "poolAllocationMode")
                        .filter("UserSubscription"::equalsIgnoreCase)
                        .isPresent());
        if (said || !needed) {
            return;
        }
        String objectId = simulation.identifiers().uuid("principal", AccessObstacles.BATCH);
        store.principals.add(principal(
                simulation.identifiers(),
                Json.object(
                        "clientId",
                        AccessObstacles.BATCH,
                        "objectId",
                        objectId,
                        "displayName",
                        "Microsoft Azure Batch")));
        RoleDefinitions roles = new RoleDefinitions(simulation);
        String scope = "/subscriptions/" + subscription;
        Map<String, Object> role =
                roles.named("Azure Batch Service Orchestration Role").orElseThrow();
        new RoleAssignments(simulation, roles)
                .assign(
                        scope,
                        simulation.identifiers().uuid("role assignment", objectId),
                        role,
                        Json.object(
                                "roleDefinitionId",
                                scope + "/providers/" + RoleDefinitions.TYPE + "/" + RoleDefinitions.name(role),
                                "principalId",
                                objectId));
    }

    static Store.Principal principal(Identifiers identifiers, Map<String, Object> principal) {
        String clientId = need(principal, "clientId");
        return new Store.Principal(
                clientId, need(principal, "objectId"), need(principal, "displayName"), secret(identifiers, clientId));
    }

    static String secret(Identifiers identifiers, String clientId) {
        return identifiers.hex("client secret", clientId).substring(0, 40);
    }

    private void gallery(String subscription, Map<String, Object> gallery) {
        ResourceId id = new ResourceId(
                subscription, need(gallery, "resourceGroup"), Galleries.GALLERY, List.of(need(gallery, "name")));
        Resource resource = new Resource(id, need(gallery, "location"));
        resource.properties = Galleries.gallery(id, Json.object("description", gallery.get("description")));
        store.add(succeeded(resource));
        Numbered.each(Json.children(gallery, "images"), image -> image(resource, image));
    }

    private void image(Resource gallery, Map<String, Object> image) {
        Resource resource = new Resource(gallery.id.child("images", need(image, "name")), gallery.location);
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name :
                List.of("description", "osType", "osState", "hyperVGeneration", "architecture", "purchasePlan")) {
            Json.find(image, name).ifPresent(value -> properties.put(name, value));
        }
        properties.put(
                "identifier",
                Json.object(
                        "publisher",
                        need(image, "publisher"),
                        "offer",
                        need(image, "offer"),
                        "sku",
                        need(image, "sku")));
        List<Object> features = new ArrayList<>();
        Json.child(image, "features").forEach((name, value) -> features.add(Json.object("name", name, "value", value)));
        if (!features.isEmpty()) {
            properties.put("features", features);
        }
        resource.properties = properties;
        store.add(succeeded(resource));
        for (Map<String, Object> version : Json.children(image, "versions")) {
            if (version.containsKey("count")) {
                store.add(new Series(resource.id, resource.location, version, Numbered.count(version)));
            } else {
                version(resource, version);
            }
        }
    }

    private void version(Resource image, Map<String, Object> entry) {
        Resource resource = version(image.id, image.location, entry);
        store.add(resource);
        if (resource.provisioningState().equals("Creating")) {
            Duration duration = new ImageVersions(simulation).replicate(resource);
            simulation.timeline().after(duration, ResourceEnds.SETTLED, resource.event());
        }
    }

    static Resource version(ResourceId image, String location, Map<String, Object> version) {
        Resource resource = new Resource(image.child("versions", need(version, "name")), location);
        int replicas = Json.integer(version, "replicaCount").orElse(1);
        List<Object> regions = new ArrayList<>();
        List<Object> replication = new ArrayList<>();
        List<String> excluded = Json.texts(version, "excludedRegions");
        Map<String, Object> states = Json.child(version, "replication");
        Json.child(version, "regions").forEach((region, count) -> {
            regions.add(Json.object(
                    "name",
                    region,
                    "regionalReplicaCount",
                    count,
                    "storageAccountType",
                    "Standard_LRS",
                    "excludeFromLatest",
                    excluded.contains(region) ? true : null,
                    "encryption",
                    version.get("encryption")));
            String state = states.getOrDefault(region, "Completed").toString();
            replication.add(ImageVersions.replica(region, state));
        });
        ResourceId source = new ResourceId(
                image.subscription(),
                image.group(),
                "Microsoft.Compute/virtualMachines",
                List.of(need(version, "source")));
        resource.properties = Json.object(
                "publishingProfile",
                Json.object(
                        "targetRegions",
                        regions,
                        "replicaCount",
                        replicas,
                        "excludeFromLatest",
                        Json.flag(version, "excludeFromLatest"),
                        "publishedDate",
                        Times.arm(Instant.parse(need(version, "publishedDate"))),
                        "endOfLifeDate",
                        version.get("endOfLifeDate"),
                        "storageAccountType",
                        "Standard_LRS",
                        "replicationMode",
                        Json.text(version, "replicationMode").orElse("Full")),
                "storageProfile",
                Json.object(
                        "source",
                        Json.object("id", source.toString()),
                        "osDiskImage",
                        Json.object("sizeInGB", version.get("sizeInGB"), "hostCaching", version.get("hostCaching")),
                        "dataDiskImages",
                        version.get("dataDisks")),
                "safetyProfile",
                Json.object("allowDeletionOfReplicatedLocations", false, "reportedForPolicyViolation", false),
                "provisioningState",
                Json.text(version, "provisioningState").orElse("Succeeded"),
                ImageVersions.REPLICATION,
                replication);
        DiskContents.note(resource, Json.child(version, "disk"));
        return resource;
    }

    private void account(String subscription, Map<String, Object> account) {
        String name = need(account, "name");
        ResourceId id = new ResourceId(
                subscription, need(account, "resourceGroup"), "Microsoft.Batch/batchAccounts", List.of(name));
        Resource resource = new Resource(id, need(account, "location"));
        resource.properties.put("accountEndpoint", name + "." + resource.location + ".batch.azure.com");
        resource.properties.put(
                "nodeManagementEndpoint",
                simulation.identifiers().uuid("node management", name) + "." + resource.location
                        + ".service.batch.azure.com");
        resource.properties.put("encryption", Json.object("keySource", "Microsoft.Batch"));
        resource.properties.put("privateEndpointConnections", List.of());
        resource.properties.putAll(Json.child(account, "properties"));
        resource.envelope(Json.object("identity", Json.object("type", "None")));
        BatchAccount added = new BatchAccount(succeeded(resource), 0, simulation.identifiers());
        added.spotPreemptionsPerHour = Json.find(account, "spotPreemptionsPerHour")
                .map(Object::toString)
                .map(Double::parseDouble)
                .orElse(0.0);
        store.add(added);
        Json.children(account, "applications").forEach(application -> Applications.declare(store, added, application));
        Allocation allocation = new Allocation(simulation);
        Numbered.each(Json.children(account, "pools"), pool -> pool(added, pool, allocation));
    }

    private void pool(BatchAccount account, Map<String, Object> entry, Allocation allocation) {
        Duration age = Duration.ofHours(Json.integer(entry, "createdHoursAgo").orElse(1));
        Pool pool = PoolFactory.create(
                account, Json.child(entry, "pool"), simulation.now().minus(age));
        account.pools.put(pool.id.toLowerCase(Locale.ROOT), pool);
        allocation.settle(account, pool);
    }

    private static Resource succeeded(Resource resource) {
        resource.provisioningState("Succeeded");
        return resource;
    }

    private static String need(Map<String, Object> object, String name) {
        return Json.text(object, name)
                .orElseThrow(
                        () -> new IllegalArgumentException("the world lacks '" + name + "' in " + object.keySet()));
    }
}
