package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The errors of the resource manager: their shape, and which one a request without a route gets. */
final class ResourceErrors {

    private ResourceErrors() {}

    /** The error object; the Batch provider adds what it is about, details, and the request to its text. */
    static Map<String, Object> render(Simulation simulation, Request request, Refusal refusal) {
        if (refusal.target().isEmpty()) {
            return Json.object("code", refusal.code(), "message", refusal.text());
        }
        List<Object> details = new ArrayList<>();
        refusal.values().forEach((key, value) -> details.add(Json.object("code", key, "message", value)));
        return Json.object(
                "code",
                refusal.code(),
                "message",
                refusal.text() + "\nRequestId:"
                        + simulation.identifiers().uuid("batch request", request.path(), simulation.now()) + "\nTime:"
                        + Times.batch(simulation.now()),
                "target",
                refusal.target().orElseThrow(),
                "details",
                details.isEmpty() ? null : details);
    }

    /**
     * What a request gets that no route takes: the service's own error where the namespace is not there, and 501 for
     * everything that the service has and the simulator has not.
     */
    static Refusal noRoute(Simulation simulation, Request request) {
        List<String> segments = request.segments();
        int providers = segments.stream()
                .map(segment -> segment.toLowerCase(Locale.ROOT))
                .toList()
                .lastIndexOf("providers");
        if (providers < 0 || providers + 2 >= segments.size() || segments.size() < 2) {
            return Refusal.unsupported(request);
        }
        String namespace = segments.get(providers + 1);
        Optional<Store.Subscription> subscription = segments.get(0).equalsIgnoreCase("subscriptions")
                ? simulation.store().subscription(segments.get(1))
                : Optional.empty();
        boolean known = subscription.isEmpty()
                || subscription.get().providers().keySet().stream().anyMatch(namespace::equalsIgnoreCase)
                || namespace.toLowerCase(Locale.ROOT).startsWith("microsoft.");
        return known
                ? Refusal.unsupported(request)
                : new Refusal(
                        404, "InvalidResourceNamespace", "The resource namespace '" + namespace + "' is invalid.");
    }
}
