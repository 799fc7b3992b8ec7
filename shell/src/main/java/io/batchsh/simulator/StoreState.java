package io.batchsh.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything that exists, as snapshots hold it. Secrets are not among it: they follow from the seed. */
final class StoreState {

    private StoreState() {}

    static Map<String, Object> save(Store store) {
        return Json.object(
                "tenants",
                store.tenants.stream()
                        .map(tenant -> Json.object(
                                "id", tenant.id(), "displayName", tenant.displayName(), "domain", tenant.domain()))
                        .toList(),
                "principals",
                store.principals.stream()
                        .map(principal -> Json.object(
                                "clientId", principal.clientId(),
                                "objectId", principal.objectId(),
                                "displayName", principal.displayName()))
                        .toList(),
                "grants",
                store.grants.stream()
                        .map(grant -> Json.object(
                                "objectId", grant.objectId(),
                                "scope", grant.scope(),
                                "actions", grant.actions(),
                                "notActions", grant.notActions(),
                                "dataActions", grant.dataActions()))
                        .toList(),
                "operations",
                store.operations.values().stream().map(StoreState::save).toList(),
                "subscriptions",
                store.subscriptions().stream()
                        .map(subscription -> Json.object(
                                "id", subscription.id(),
                                "displayName", subscription.displayName(),
                                "tenantId", subscription.tenantId(),
                                "providers", subscription.providers(),
                                "delegated", subscription.delegated()))
                        .toList(),
                "groups",
                store.groups().stream()
                        .map(group -> Json.object(
                                "subscription", group.subscription(),
                                "name", group.name(),
                                "location", group.location(),
                                "tags", group.tags()))
                        .toList(),
                "resources",
                store.kept().stream().map(StoreState::save).toList(),
                "accounts",
                store.accounts().stream().map(StoreState::save).toList(),
                "documents",
                store.documents,
                "series",
                store.series().stream().map(Series::save).toList(),
                "removed",
                List.copyOf(store.removed()));
    }

    static void load(Store store, Map<String, Object> saved, Identifiers identifiers) {
        Json.children(saved, "tenants")
                .forEach(tenant -> store.tenants.add(new Store.Tenant(
                        Snapshot.text(tenant, "id"),
                        Snapshot.text(tenant, "displayName"),
                        Snapshot.text(tenant, "domain"))));
        Json.children(saved, "principals")
                .forEach(principal -> store.principals.add(WorldBuilder.principal(identifiers, principal)));
        Json.children(saved, "grants")
                .forEach(grant -> store.grants.add(new Store.Grant(
                        Snapshot.text(grant, "objectId"),
                        Snapshot.text(grant, "scope"),
                        Json.texts(grant, "actions"),
                        Json.texts(grant, "notActions"),
                        Json.texts(grant, "dataActions"))));
        Json.children(saved, "operations").forEach(entry -> {
            Operation operation = operation(entry);
            store.operations.put(operation.id, operation);
        });
        for (Map<String, Object> subscription : Json.children(saved, "subscriptions")) {
            Map<String, String> providers = new LinkedHashMap<>();
            Json.child(subscription, "providers").forEach((name, state) -> providers.put(name, state.toString()));
            store.add(new Store.Subscription(
                    Snapshot.text(subscription, "id"),
                    Snapshot.text(subscription, "displayName"),
                    Snapshot.text(subscription, "tenantId"),
                    providers,
                    Json.flag(subscription, "delegated")));
        }
        Json.children(saved, "groups")
                .forEach(group -> store.add(new Store.ResourceGroup(
                        Snapshot.text(group, "subscription"),
                        Snapshot.text(group, "name"),
                        Snapshot.text(group, "location"),
                        Json.child(group, "tags"))));
        Json.child(saved, "documents").forEach((key, document) -> store.documents.put(key, Json.cast(document)));
        Json.children(saved, "series").forEach(series -> store.add(Series.load(series)));
        Json.children(saved, "resources").forEach(resource -> store.add(resource(resource)));
        store.removed().addAll(Json.texts(saved, "removed"));
        Json.children(saved, "accounts").forEach(entry -> store.add(account(store, entry, identifiers)));
    }

    static Map<String, Object> save(Operation operation) {
        Instant end = operation.end;
        return Json.object(
                "id",
                operation.id,
                "start",
                operation.start.toString(),
                "status",
                operation.status,
                "end",
                end == null ? null : end.toString());
    }

    private static Operation operation(Map<String, Object> saved) {
        Operation operation = new Operation(Snapshot.text(saved, "id"), Snapshot.time(saved, "start"));
        operation.status = Snapshot.text(saved, "status");
        operation.end = Json.text(saved, "end").map(Instant::parse).orElse(null);
        return operation;
    }

    static Map<String, Object> save(Resource resource) {
        return Json.object(
                "id",
                resource.id.toString(),
                "location",
                resource.location,
                "tags",
                resource.tags,
                "properties",
                resource.properties,
                "generation",
                resource.generation);
    }

    private static Resource resource(Map<String, Object> saved) {
        Resource resource = new Resource(id(saved, "id"), Snapshot.text(saved, "location"));
        resource.tags = Json.child(saved, "tags");
        resource.properties = new LinkedHashMap<>(Json.child(saved, "properties"));
        resource.generation = Json.number(saved, "generation");
        return resource;
    }

    static Map<String, Object> save(BatchAccount account) {
        List<Object> pools = new ArrayList<>();
        account.pools.values().forEach(pool -> pools.add(PoolState.save(pool)));
        return Json.object(
                "resource",
                account.resource.id.toString(),
                "keyRotations",
                account.keyRotations,
                "spotPreemptionsPerHour",
                Double.toString(account.spotPreemptionsPerHour),
                "pools",
                pools,
                "jobs",
                account.jobs.values().stream().map(JobState::save).toList(),
                "jobSchedules",
                account.jobSchedules.values().stream().map(JobState::save).toList());
    }

    private static BatchAccount account(Store store, Map<String, Object> saved, Identifiers identifiers) {
        Resource resource = store.resource(id(saved, "resource")).orElseThrow();
        BatchAccount account = new BatchAccount(resource, (int) Json.number(saved, "keyRotations"), identifiers);
        for (Map<String, Object> entry : Json.children(saved, "pools")) {
            Pool pool = PoolState.load(entry);
            account.pools.put(pool.id.toLowerCase(Locale.ROOT), pool);
        }
        account.spotPreemptionsPerHour =
                Json.text(saved, "spotPreemptionsPerHour").map(Double::valueOf).orElse(0.0);
        JobState.load(account, saved);
        return account;
    }

    private static ResourceId id(Map<String, Object> saved, String name) {
        String text = Snapshot.text(saved, name);
        return ResourceId.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no identifier of a resource"));
    }
}
