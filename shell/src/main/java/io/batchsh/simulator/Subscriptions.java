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
                .on("GET", SUBSCRIPTION + "/locations", (request, path) -> locations(request, subscription(path)));
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
        List<Object> all = List.copyOf(store.subscriptions().stream()
                .filter(store::ours)
                .map(Subscriptions::render)
                .toList());
        return Reply.json(200, Json.object("value", all, "count", Json.object("type", "Total", "value", all.size())));
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

    private Reply locations(Request request, Store.Subscription subscription) {
        String prefix = "/subscriptions/" + subscription.id() + "/locations/";
        List<Object> locations = new ArrayList<>();
        for (Reference.Location location : simulation.reference().locations()) {
            locations.add(region(location, prefix));
        }
        if (request.parameter("includeExtendedLocations")
                .filter("true"::equalsIgnoreCase)
                .isPresent()) {
            simulation.reference().edgeZones().forEach(zone -> locations.add(edgeZone(zone, prefix)));
        }
        return list(locations);
    }

    private static Map<String, Object> region(Reference.Location location, String prefix) {
        Map<String, String> facts = location.facts();
        String paired = facts.get("pairedRegion");
        Map<String, Object> region = place(location, "Region", prefix + location.name());
        Map<String, Object> metadata = metadata(facts);
        metadata.put("physicalLocation", facts.getOrDefault("physicalLocation", ""));
        metadata.put(
                "pairedRegion",
                paired == null ? List.of() : List.of(Json.object("name", paired, "id", prefix + paired)));
        region.put("metadata", metadata);
        if (location.zones() > 0) {
            region.put("availabilityZoneMappings", zones(location));
        }
        return region;
    }

    private static List<Object> zones(Reference.Location location) {
        List<Object> zones = new ArrayList<>();
        for (String physical :
                location.facts().getOrDefault("physicalZones", "1 2 3").split(" ")) {
            zones.add(Json.object(
                    "logicalZone",
                    Integer.toString(zones.size() + 1),
                    "physicalZone",
                    location.name() + "-az" + physical));
        }
        return zones;
    }

    private static Map<String, Object> edgeZone(Reference.Location zone, String prefix) {
        String home = zone.facts().getOrDefault("homeLocation", "");
        Map<String, Object> rendered = place(zone, "EdgeZone", prefix + home + "/edgeZones/" + zone.name());
        Map<String, Object> metadata = metadata(zone.facts());
        metadata.put("homeLocation", home);
        rendered.put("metadata", metadata);
        return rendered;
    }

    private static Map<String, Object> place(Reference.Location location, String type, String id) {
        return Json.object(
                "id",
                id,
                "name",
                location.name(),
                "type",
                type,
                "displayName",
                location.displayName(),
                "regionalDisplayName",
                "(" + location.facts().get("geographyGroup") + ") " + location.displayName());
    }

    private static Map<String, Object> metadata(Map<String, String> facts) {
        return Json.object(
                "regionType", "Physical",
                "regionCategory", facts.getOrDefault("regionCategory", "Other"),
                "geography", facts.get("geography"),
                "geographyGroup", facts.get("geographyGroup"),
                "longitude", facts.get("longitude"),
                "latitude", facts.get("latitude"));
    }

    private Store.Subscription subscription(Map<String, String> path) {
        return store.subscription(path.getOrDefault("subscription", "")).orElseThrow();
    }

    private static Reply list(List<?> values) {
        return Reply.json(200, Json.object("value", values));
    }
}
