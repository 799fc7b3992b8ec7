package io.batchsh.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lets clients wait that know no virtual clock. The pollers of Azure's libraries sleep by the real clock between their
 * looks at an operation, which would never end, since the virtual clock stands still meanwhile. Hence a client that looks
 * a second time at something unfinished, when no virtual time has passed since, is taken to be waiting for it: the clock
 * goes on to the end of the operation, or to the next event of the resource, and the client is told to come back soon. What is looked at
 * only once, as a person or the shell's own wait does, moves nothing. Requests that come through a server, which runs
 * with the real clock, are left as they are.
 */
final class PollingWaits {

    private static final String FORWARDED = "X-Forwarded-Host";

    /** What answers once the time is right. */
    @FunctionalInterface
    interface Answers {
        Reply to(Request request) throws ConnectionReset;
    }

    /** The last look is part of the state, so that what goes on from a saved state goes on alike. */
    private static final String LAST_LOOK = "/lastlook";

    /** The shortest that azure-core keeps to: it takes 0 for its own 30 s. */
    private static final String RETRY_AFTER_SECONDS = "1";

    /** Answers a request; the caller holds the lock of the simulation. */
    Reply answer(Simulation simulation, Request request, Answers services) throws ConnectionReset {
        if (request.header(FORWARDED).isPresent() || !request.service().equals(ResourceManager.HOST)) {
            return services.to(request);
        }
        Optional<Instant> awaited = request.method().equals("GET") ? awaited(simulation, request) : Optional.empty();
        if (awaited.isPresent()) {
            Map<String, Object> last = simulation.store().documents.getOrDefault(LAST_LOOK, Map.of());
            boolean waiting = request.path().equals(last.get("path"))
                    && simulation.now().toString().equals(last.get("time"));
            if (waiting) {
                simulation.timeline().advanceTo(awaited.get());
            }
            simulation
                    .store()
                    .documents
                    .put(
                            LAST_LOOK,
                            Json.object(
                                    "path",
                                    request.path(),
                                    "time",
                                    simulation.now().toString()));
        }
        Reply reply = services.to(request);
        if (reply.status() < 300 && reply.has("Retry-After")) {
            reply.with("Retry-After", RETRY_AFTER_SECONDS);
        }
        return reply;
    }

    /** When what a request looks at goes on; empty when it is finished or no such thing. */
    private static Optional<Instant> awaited(Simulation simulation, Request request) {
        String path = request.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        Operation operation = simulation.store().operations.get(last);
        if (operation != null) {
            return simulation
                    .timeline()
                    .next(event -> last.equals(event.arguments().get("operation")));
        }
        return ResourceId.parse(path)
                .flatMap(simulation.store()::resource)
                .filter(resource -> !resource.provisioningState().equals("Succeeded")
                        && !resource.provisioningState().equals("Failed"))
                .flatMap(resource -> simulation.timeline().next(about(resource.id.toString())));
    }

    private static Predicate<Event> about(String id) {
        return event -> Json.text(event.arguments(), "resource")
                .filter(id::equalsIgnoreCase)
                .isPresent();
    }
}
