package io.batchsh.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The long-running operations of the resource manager: started by handlers, asked for by clients. */
final class Operations {

    private static final int RETRY_AFTER_SECONDS = 10;

    private static final String FINISHED = "operation.finished";

    private final Simulation simulation;

    Operations(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(Router router) {
        router.on(
                "GET",
                "/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/capsOperations/{operation}",
                this::status);
    }

    void handle(EventTable events) {
        events.on(FINISHED, arguments -> {
            events.fire(Json.text(arguments, "effect").orElseThrow(), arguments);
            String id = Json.text(arguments, "operation").orElseThrow();
            boolean failed = simulation
                    .store()
                    .resource(arguments)
                    .filter(resource -> resource.provisioningState().equals("Failed"))
                    .isPresent();
            Optional.ofNullable(simulation.store().operations.get(id))
                    .ifPresent(operation -> operation.finish(failed ? "Failed" : "Succeeded", simulation.now()));
        });
    }

    /**
     * Begins an operation that ends after {@code duration}, and points {@code reply} to it.
     *
     * @param effect the kind of event that its end is, such as {@link ResourceEnds#SETTLED}
     * @param arguments further arguments of that event: {@code name, value, ...}
     */
    Reply begin(
            Reply reply, Request request, Resource resource, Duration duration, String effect, Object... arguments) {
        String id = simulation.identifiers().uuid("operation", request.method(), resource.id.key(), simulation.now());
        Operation operation = new Operation(id, simulation.now());
        simulation.store().operations.put(id, operation);
        Object[] all = Json.arguments(arguments, "operation", id, "effect", effect);
        simulation.timeline().after(duration, FINISHED, resource.event(all));
        String url = "https://" + request.host() + "/subscriptions/" + resource.id.subscription()
                + "/providers/Microsoft.Compute/locations/" + resource.location + "/capsOperations/" + id;
        String version = "api-version=" + request.parameter("api-version").orElse("");
        if (request.method().equals("DELETE")) {
            reply.with("Location", url + "?monitor=true&" + version);
        }
        return reply.with("Azure-AsyncOperation", url + "?" + version)
                .with("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
    }

    private Reply status(Request request, Map<String, String> path) {
        Operation operation = simulation.store().operations.get(path.getOrDefault("operation", ""));
        if (operation == null) {
            throw new Refusal(404, "NotFound", "The operation '" + path.get("operation") + "' was not found.");
        }
        if (request.parameter("monitor").isPresent()) {
            return Reply.empty(operation.running() ? 202 : 200)
                    .with("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
        }
        Reply reply = Reply.json(200, operation.render());
        return operation.running() ? reply.with("Retry-After", Integer.toString(RETRY_AFTER_SECONDS)) : reply;
    }
}
