package io.batchsh.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Resource providers, and whether a subscription has registered them. */
final class Providers {

    private static final String PROVIDERS = "/subscriptions/{subscription}/providers";
    private static final String CHANGED = "provider.changed";
    private static final Duration REGISTRATION = Duration.ofSeconds(45);

    private final Simulation simulation;
    private @Nullable Map<String, Object> facts;

    Providers(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(Router router) {
        router.on("GET", PROVIDERS, this::list)
                .on("GET", PROVIDERS + "/{provider}", (request, path) -> get(path))
                .on(
                        "POST",
                        PROVIDERS + "/{provider}/register",
                        (request, path) -> change(path, "Registering", "Registered"))
                .on(
                        "POST",
                        PROVIDERS + "/{provider}/unregister",
                        (request, path) -> change(path, "Unregistering", "Unregistered"));
    }

    static void handle(EventTable events, Store store) {
        events.on(CHANGED, arguments -> store.subscription(
                        Json.text(arguments, "subscription").orElse(""))
                .ifPresent(subscription -> subscription
                        .providers()
                        .put(
                                Json.text(arguments, "provider").orElseThrow(),
                                Json.text(arguments, "state").orElseThrow())));
    }

    private Map<String, Object> facts() {
        Map<String, Object> known = facts;
        if (known == null) {
            known = Json.resource("providers.json");
            facts = known;
        }
        return known;
    }

    /** Those that a subscription speaks of, and those that every subscription lists. */
    private Set<String> names(Store.Subscription subscription) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(subscription.providers().keySet());
        names.addAll(Json.child(facts(), "providers").keySet());
        return names;
    }

    private Reply list(Request request, Map<String, String> path) {
        Store.Subscription subscription = subscription(path);
        return ResourcePage.answer(
                request, List.copyOf(names(subscription)), name -> name, name -> render(subscription, name));
    }

    private Reply get(Map<String, String> path) {
        return Reply.json(200, render(subscription(path), known(path)));
    }

    private Reply change(Map<String, String> path, String during, String after) {
        Store.Subscription subscription = subscription(path);
        String name = known(path);
        if (!after.equals(subscription.providers().get(name))) {
            subscription.providers().put(name, during);
            simulation
                    .timeline()
                    .after(REGISTRATION, CHANGED, "subscription", subscription.id(), "provider", name, "state", after);
        }
        return Reply.json(200, render(subscription, name));
    }

    private String known(Map<String, String> path) {
        String wanted = path.getOrDefault("provider", "");
        return names(subscription(path)).stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404, "InvalidResourceNamespace", "The resource namespace '" + wanted + "' is invalid."));
    }

    private Map<String, Object> render(Store.Subscription subscription, String name) {
        Map<String, Object> provider = Json.child(facts(), "providers", name);
        boolean free = Json.flag(provider, "free");
        return Json.object(
                "id",
                "/subscriptions/" + subscription.id() + "/providers/" + name,
                "namespace",
                name,
                "authorization",
                provider.get("authorization"),
                "authorizations",
                provider.get("authorizations"),
                "registrationPolicy",
                free ? "RegistrationFree" : "RegistrationRequired",
                "registrationState",
                subscription.providers().getOrDefault(name, free ? "Registered" : "NotRegistered"),
                "resourceTypes",
                Json.children(provider, "resourceTypes").stream()
                        .map(this::type)
                        .toList());
    }

    private Map<String, Object> type(Map<String, Object> type) {
        boolean regional = Json.flag(type, "regional");
        List<Object> profiles = new ArrayList<>();
        Json.child(type, "apiProfiles")
                .forEach((profile, version) ->
                        profiles.add(Json.object("profileVersion", profile, "apiVersion", version)));
        return Json.object(
                "resourceType",
                type.get("name"),
                "locations",
                regional ? regions() : List.of(),
                "locationMappings",
                Json.flag(type, "edge") ? edgeZones() : null,
                "zoneMappings",
                Json.flag(type, "zoned") ? zones() : null,
                "apiVersions",
                type.get("apiVersions"),
                "defaultApiVersion",
                type.get("defaultApiVersion"),
                "apiProfiles",
                profiles.isEmpty() ? null : profiles,
                "capabilities",
                Json.text(type, "capabilities").orElse(regional ? "SupportsTags, SupportsLocation" : "None"));
    }

    private List<Object> edgeZones() {
        Map<String, List<String>> zones = new TreeMap<>();
        for (Reference.Location zone : simulation.reference().edgeZones()) {
            simulation
                    .reference()
                    .location(zone.facts().getOrDefault("homeLocation", ""))
                    .ifPresent(home -> zones.computeIfAbsent(home.displayName(), name -> new ArrayList<>())
                            .add(zone.name()));
        }
        List<Object> mappings = new ArrayList<>();
        zones.forEach((location, names) ->
                mappings.add(Json.object("location", location, "type", "EdgeZone", "extendedLocations", names)));
        return mappings;
    }

    private List<Map<String, Object>> zones() {
        return simulation.reference().locations().stream()
                .filter(location -> location.zones() > 0)
                .map(location -> Json.object(
                        "location",
                        location.displayName(),
                        "zones",
                        IntStream.rangeClosed(1, location.zones())
                                .mapToObj(Integer::toString)
                                .toList()))
                .toList();
    }

    private List<String> regions() {
        return simulation.reference().locations().stream()
                .map(Reference.Location::displayName)
                .toList();
    }

    private Store.Subscription subscription(Map<String, String> path) {
        return simulation
                .store()
                .subscription(path.getOrDefault("subscription", ""))
                .orElseThrow();
    }
}
