package io.batchsh.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tenants, subscriptions, regions, resource groups and the registration of providers. */
final class Subscriptions {

    private static final String SUBSCRIPTION = "/subscriptions/{subscription}";

    private static final String REGISTERED = "provider.registered";

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
                .on("GET", SUBSCRIPTION + "/locations", (request, path) -> locations(subscription(path)))
                .on("GET", SUBSCRIPTION + "/resourceGroups", (request, path) -> groups(subscription(path)))
                .on("GET", SUBSCRIPTION + "/resourceGroups/{group}", (request, path) -> group(path))
                .on("GET", SUBSCRIPTION + "/providers", (request, path) -> providers(subscription(path)))
                .on("GET", SUBSCRIPTION + "/providers/{provider}", (request, path) -> provider(path))
                .on("POST", SUBSCRIPTION + "/providers/{provider}/register", (request, path) -> register(path));
    }

    void handle(EventTable events) {
        events.on(REGISTERED, arguments -> store.subscription(
                        Json.text(arguments, "subscription").orElse(""))
                .ifPresent(subscription -> subscription
                        .providers()
                        .put(Json.text(arguments, "provider").orElseThrow(), "Registered")));
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
        return list(store.subscriptions().stream().map(Subscriptions::render).toList());
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

    private Reply groups(Store.Subscription subscription) {
        return list(store.groups(subscription.id()).stream()
                .map(Subscriptions::render)
                .toList());
    }

    private Reply group(Map<String, String> path) {
        return Reply.json(
                200,
                render(store.group(path.getOrDefault("subscription", ""), path.getOrDefault("group", ""))
                        .orElseThrow()));
    }

    private static Map<String, Object> render(Store.ResourceGroup group) {
        return Json.object(
                "id", group.id(),
                "name", group.name(),
                "type", "Microsoft.Resources/resourceGroups",
                "location", group.location(),
                "tags", group.tags().isEmpty() ? null : group.tags(),
                "properties", Json.object("provisioningState", "Succeeded"));
    }

    private Reply providers(Store.Subscription subscription) {
        return list(subscription.providers().keySet().stream()
                .map(name -> render(subscription, name))
                .toList());
    }

    private Reply provider(Map<String, String> path) {
        return Reply.json(200, render(subscription(path), known(path)));
    }

    private Reply register(Map<String, String> path) {
        Store.Subscription subscription = subscription(path);
        String name = known(path);
        if (!"Registered".equals(subscription.providers().get(name))) {
            subscription.providers().put(name, "Registering");
            simulation
                    .timeline()
                    .after(Duration.ofSeconds(45), REGISTERED, "subscription", subscription.id(), "provider", name);
        }
        return Reply.json(200, render(subscription, name));
    }

    private String known(Map<String, String> path) {
        String wanted = path.getOrDefault("provider", "");
        return subscription(path).providers().keySet().stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404, "InvalidResourceNamespace", "The resource namespace '" + wanted + "' is invalid."));
    }

    private static Map<String, Object> render(Store.Subscription subscription, String provider) {
        return Json.object(
                "id",
                "/subscriptions/" + subscription.id() + "/providers/" + provider,
                "namespace",
                provider,
                "registrationPolicy",
                "RegistrationRequired",
                "registrationState",
                subscription.providers().get(provider),
                "resourceTypes",
                List.of());
    }

    private Store.Subscription subscription(Map<String, String> path) {
        return store.subscription(path.getOrDefault("subscription", "")).orElseThrow();
    }

    private static Reply list(List<?> values) {
        return Reply.json(200, Json.object("value", values));
    }
}
