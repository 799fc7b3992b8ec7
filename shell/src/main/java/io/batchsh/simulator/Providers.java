package io.batchsh.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Resource providers, and whether a subscription has registered them. */
final class Providers {

    private static final String PROVIDERS = "/subscriptions/{subscription}/providers";
    private static final String CHANGED = "provider.changed";
    private static final Duration REGISTRATION = Duration.ofSeconds(45);

    private final Simulation simulation;
    private final Map<String, Object> types;

    Providers(Simulation simulation) {
        this.simulation = simulation;
        this.types = Json.child(Json.resource("providers.json"), "resourceTypes");
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

    private Reply list(Request request, Map<String, String> path) {
        Store.Subscription subscription = subscription(path);
        return ResourcePage.answer(
                request,
                subscription.providers().keySet().stream().sorted().toList(),
                name -> name,
                name -> render(subscription, name));
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
        return subscription(path).providers().keySet().stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404, "InvalidResourceNamespace", "The resource namespace '" + wanted + "' is invalid."));
    }

    private Map<String, Object> render(Store.Subscription subscription, String provider) {
        List<Object> kinds = new ArrayList<>();
        for (Map<String, Object> type : Json.children(types, provider)) {
            boolean regional = Json.flag(type, "regional");
            kinds.add(Json.object(
                    "resourceType",
                    type.get("name"),
                    "locations",
                    regional ? regions() : List.of(),
                    "apiVersions",
                    type.get("apiVersions"),
                    "capabilities",
                    regional ? "SupportsTags, SupportsLocation" : "None"));
        }
        boolean free = provider.equals("Microsoft.Authorization") || provider.equals("Microsoft.Resources");
        return Json.object(
                "id",
                "/subscriptions/" + subscription.id() + "/providers/" + provider,
                "namespace",
                provider,
                "registrationPolicy",
                free ? "RegistrationFree" : "RegistrationRequired",
                "registrationState",
                subscription.providers().get(provider),
                "resourceTypes",
                kinds);
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
