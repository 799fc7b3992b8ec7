package io.batchsh.simulator;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lets clients wait that know no virtual clock. The pollers of Azure's libraries sleep by the real clock between their
 * looks at an operation, which would never end, since the virtual clock stands still meanwhile. Hence a client that looks
 * a second time at something unfinished, when no virtual time has passed since, is taken to be waiting for it: the clock
 * goes on to the next event of that operation, and the answer tells the client to come back at once. What is looked at
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

    private String lookedAt = "";
    private Instant when = Instant.MIN;

    /** Answers a request; the caller holds the lock of the simulation. */
    Reply answer(Simulation simulation, Request request, Answers services) throws ConnectionReset {
        if (request.header(FORWARDED).isPresent() || !request.service().equals(ResourceManager.HOST)) {
            return services.to(request);
        }
        Optional<Predicate<Event>> awaited =
                request.method().equals("GET") ? awaited(simulation, request) : Optional.empty();
        if (awaited.isPresent()) {
            boolean waiting = request.path().equals(lookedAt) && simulation.now().equals(when);
            if (waiting) {
                simulation.timeline().next(awaited.get()).ifPresent(simulation.timeline()::advanceTo);
            }
            lookedAt = request.path();
            when = simulation.now();
        }
        Reply reply = services.to(request);
        if (reply.status() < 300 && reply.has("Retry-After")) {
            reply.with("Retry-After", "0");
        }
        return reply;
    }

    /** The events that a look at something unfinished waits for; empty when it is finished or no such thing. */
    private static Optional<Predicate<Event>> awaited(Simulation simulation, Request request) {
        String path = request.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        Operation operation = simulation.store().operations.get(last);
        if (operation != null) {
            return operation.running() ? Optional.of(of(simulation, last)) : Optional.empty();
        }
        return ResourceId.parse(path)
                .flatMap(simulation.store()::resource)
                .filter(resource -> !resource.provisioningState().equals("Succeeded")
                        && !resource.provisioningState().equals("Failed"))
                .map(resource -> about(resource.id.key()));
    }

    // Everything that happens to the operation's resource counts, so that a client sees its progress too.
    private static Predicate<Event> of(Simulation simulation, String operation) {
        Predicate<Event> end =
                event -> operation.equals(event.arguments().get("operation"));
        return Optional.ofNullable(simulation.store().documents.get("/operations/" + operation))
                .flatMap(document -> Json.text(document, "resource"))
                .flatMap(ResourceId::parse)
                .map(id -> end.or(about(id.key())))
                .orElse(end);
    }

    private static Predicate<Event> about(String key) {
        return event -> Json.text(event.arguments(), "resource")
                .filter(key::equalsIgnoreCase)
                .isPresent();
    }
}
