package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tenants, subscriptions and regions. */
final class Subscriptions {

    private static final String SUBSCRIPTION = "/subscriptions/{subscription}";

    private final Simulation simulation;
    private final Store store;

    Subscriptions(Simulation simulation) {
        this.simulation = simulation;
        this.store = simulation.store();
    }

    void route(Router router) {
        router.on("GET", "/tenants", (request, path) -> tenants())
                .on("GET", "/subscriptions", (request, path) -> subscriptions())
                .on("GET", SUBSCRIPTION, (request, path) -> Reply.json(200, render(subscription(path))))
                .on("GET", SUBSCRIPTION + "/locations", (request, path) -> locations(subscription(path)));
    }

    private Reply tenants() {
        List<Object> tenants = new ArrayList<>();
        for (Store.Tenant tenant : store.tenants) {
            tenants.add(Json.object(
                    "id", "/tenants/" + tenant.id(),
                    "tenantId", tenant.id(),
                    "tenantCategory", "Home",
                    "displayName", tenant.displayName(),
                    "defaultDomain", tenant.domain(),
                    "domains", List.of(tenant.domain())));
        }
        return list(tenants);
    }

    private Reply subscriptions() {
        return list(store.subscriptions().stream()
                .filter(store::ours)
                .map(Subscriptions::render)
                .toList());
    }

    private static Map<String, Object> render(Store.Subscription subscription) {
        return Json.object(
                "id", "/subscriptions/" + subscription.id(),
                "authorizationSource", "RoleBased",
                "managedByTenants", List.of(),
                "subscriptionId", subscription.id(),
                "tenantId", subscription.tenantId(),
                "displayName", subscription.displayName(),
                "state", "Enabled",
                "subscriptionPolicies",
                        Json.object(
                                "locationPlacementId", "Public_2014-09-01",
                                "quotaId", "PayAsYouGo_2014-09-01",
                                "spendingLimit", "Off"));
    }

    private Reply locations(Store.Subscription subscription) {
        String prefix = "/subscriptions/" + subscription.id() + "/locations/";
        List<Object> locations = new ArrayList<>();
        for (Reference.Location location : simulation.reference().locations()) {
            Map<String, String> facts = location.facts();
            String paired = facts.get("pairedRegion");
            locations.add(Json.object(
                    "id",
                    prefix + location.name(),
                    "name",
                    location.name(),
                    "type",
                    "Region",
                    "displayName",
                    location.displayName(),
                    "regionalDisplayName",
                    "(" + facts.get("geographyGroup") + ") " + location.displayName(),
                    "metadata",
                    Json.object(
                            "regionType", "Physical",
                            "geography", facts.get("geography"),
                            "geographyGroup", facts.get("geographyGroup"),
                            "physicalLocation", facts.get("physicalLocation"),
                            "pairedRegion",
                                    paired == null
                                            ? List.of()
                                            : List.of(Json.object("name", paired, "id", prefix + paired)))));
        }
        return list(locations);
    }

    private Store.Subscription subscription(Map<String, String> path) {
        return store.subscription(path.getOrDefault("subscription", "")).orElseThrow();
    }

    private static Reply list(List<?> values) {
        return Reply.json(200, Json.object("value", values));
    }
}
