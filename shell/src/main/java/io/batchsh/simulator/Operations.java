package io.batchsh.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The long-running operations of the resource manager: started by handlers, asked for by clients. */
final class Operations {

    /** The event that ends an operation. */
    static final String FINISHED = "operation.finished";

    private static final int RETRY_AFTER_SECONDS = 10;
    private static final String DOCUMENTS = "/operations/";

    private final Simulation simulation;

    Operations(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(Router router) {
        for (OperationStyle style : new OperationStyle[] {
            OperationStyle.GALLERY,
            OperationStyle.COMPUTE,
            OperationStyle.DISK,
            OperationStyle.NETWORK,
            OperationStyle.STORAGE,
            OperationStyle.BATCH,
            OperationStyle.GROUP
        }) {
            String route = "/subscriptions/{subscription}/" + style.path() + "/{operation}";
            router.on("GET", route, (request, path) -> status(request, path, style));
        }
        router.on(
                "GET",
                BatchAccounts.GROUP + "/providers/" + BatchAccounts.TYPE + "/{name}/operationResults/{operation}",
                (request, path) -> status(request, path, OperationStyle.BATCH));
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
            Map<String, Object> document = simulation.store().documents.getOrDefault(DOCUMENTS + id, Map.of());
            if (Json.flag(document, "shows")) {
                made(document).ifPresent(made -> document.put("output", made));
            }
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
            Reply reply,
            Request request,
            Resource resource,
            OperationStyle style,
            Duration duration,
            String effect,
            Object... arguments) {
        String id = simulation
                .identifiers()
                .uuid(
                        "operation",
                        request.method(),
                        request.path(),
                        simulation.now(),
                        simulation.timeline().sequence());
        if (changes(request)) {
            document(id).put("resource", resource.id.toString());
            document(id).put("shows", style.output());
        }
        Object[] all = Json.arguments(arguments, "operation", id, "effect", effect);
        return begin(
                reply,
                request,
                id,
                resource.id.subscription(),
                resource.location,
                style,
                duration,
                resource.event(all));
    }

    /** Begins an operation on something that is no resource; {@code arguments} hold its id and its effect. */
    Reply begin(
            Reply reply,
            Request request,
            String id,
            String subscription,
            String region,
            OperationStyle style,
            Duration duration,
            Object... arguments) {
        simulation.store().operations.put(id, new Operation(id, simulation.now()));
        simulation.timeline().after(simulation.takes(duration), FINISHED, arguments);
        String url = "https://" + request.host() + "/subscriptions/" + subscription + "/"
                + style.path().replace("{location}", region) + "/" + id;
        String version = "api-version=" + request.parameter("api-version").orElse("");
        if (style.asyncHeader()) {
            reply.with("Azure-AsyncOperation", url + "?" + version);
        }
        if (style.location() || !changes(request)) {
            reply.with("Location", url + "?" + (style.asyncHeader() ? "monitor=true&" : "") + version);
        }
        return reply.with("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
    }

    private static boolean changes(Request request) {
        return request.method().equals("PUT") || request.method().equals("PATCH");
    }

    /** Says what an operation puts out when it has succeeded. */
    void output(Map<String, Object> event, Object output) {
        document(Json.text(event, "operation").orElseThrow()).put("output", output);
    }

    private Map<String, Object> document(String id) {
        return simulation.store().documents.computeIfAbsent(DOCUMENTS + id, key -> Json.object());
    }

    /** The resource that an operation makes or changes, as it is now. */
    private Optional<Map<String, Object>> made(Map<String, Object> document) {
        return Json.text(document, "resource")
                .flatMap(ResourceId::parse)
                .flatMap(simulation.store()::resource)
                .map(resource -> Json.copy(resource.render()));
    }

    private Reply status(Request request, Map<String, String> path, OperationStyle style) {
        String id = path.getOrDefault("operation", "");
        Operation operation = simulation.store().operations.get(id);
        if (operation == null) {
            throw new Refusal(404, "NotFound", "The operation '" + id + "' was not found.");
        }
        Map<String, Object> document = simulation.store().documents.getOrDefault(DOCUMENTS + id, Map.of());
        Object output = document.get("output");
        Reply reply;
        if (style.asyncHeader() && request.parameter("monitor").isEmpty()) {
            Map<String, Object> rendered = operation.render();
            if (output != null && !operation.running()) {
                rendered.put("properties", Json.object("output", output));
            }
            reply = Reply.json(200, rendered);
        } else if (operation.running()) {
            reply = Reply.empty(202).with("Location", "https://" + request.host() + request.pathAndQuery());
        } else if (output != null) {
            reply = Reply.json(200, output);
        } else {
            reply = made(document)
                    .filter(made -> style.location())
                    .map(made -> Reply.json(200, made))
                    .orElseGet(() -> Reply.empty(200));
        }
        return operation.running() ? reply.with("Retry-After", Integer.toString(RETRY_AFTER_SECONDS)) : reply;
    }
}
