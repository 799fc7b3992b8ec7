package io.batchsh.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The services, with the faults that the plan has for requests. */
final class FaultyServices {

    /** Names the fault behind an answer. */
    static final String HEADER = "x-batchsh-fault";

    private final Simulation simulation;
    private final Services services;
    private final OperationNames names;

    FaultyServices(Simulation simulation) {
        this.simulation = simulation;
        this.services = new Services(simulation);
        this.names = new OperationNames(services);
    }

    /** @throws ConnectionReset if a fault breaks the connection */
    Reply answer(Request request) throws ConnectionReset {
        if (simulation.faults().isEmpty()) {
            return services.answer(request);
        }
        String operation = names.of(request).orElse("");
        List<Fault> struck = simulation.faults().strike(operation, resource(request));
        Reply reply;
        try {
            for (Fault fault : struck) {
                before(fault, request);
            }
            reply = struck.stream()
                    .filter(fault -> fault.kind() == FaultKind.STATUS || fault.kind() == FaultKind.THROTTLE)
                    .findFirst()
                    .map(fault -> refused(fault, request))
                    .orElseGet(() -> services.answer(request));
        } finally {
            simulation.operationsTake(null);
        }
        for (Fault fault : struck) {
            reply = after(fault, reply);
        }
        return reply;
    }

    private void before(Fault fault, Request request) throws ConnectionReset {
        switch (fault.kind()) {
            case RESET_BEFORE -> throw new ConnectionReset(fault);
            case LATENCY -> simulation.timeline().advanceTo(simulation.now().plus(fault.delay()));
            case SLOW_OPERATION -> simulation.operationsTake(fault.delay());
            case KEY_ROTATED ->
                simulation
                        .store()
                        .account(request.service())
                        .ifPresent(account -> account.rotateKey(simulation.identifiers()));
            default -> {}
        }
    }

    private static Reply after(Fault fault, Reply reply) throws ConnectionReset {
        return switch (fault.kind()) {
            case RESET_AFTER -> throw new ConnectionReset(fault);
            case TRUNCATED ->
                reply.withBody(Arrays.copyOf(reply.body(), reply.body().length / 2))
                        .with(HEADER, fault.id());
            default -> reply.with(HEADER, fault.id());
        };
    }

    private Reply refused(Fault fault, Request request) {
        Refusal refusal = new Refusal(fault.status(), fault.code(), fault.message());
        fault.retryAfter().ifPresent(time -> refusal.header("Retry-After", Long.toString(time.toSeconds())));
        return services.refused(request, refusal);
    }

    // A creation by POST names what it creates in its body.
    private static String resource(Request request) {
        if (!request.method().equals("POST") || request.body().length == 0) {
            return request.path();
        }
        try {
            Map<String, Object> body = Json.parseObject(request.body());
            return Json.text(body, "id").map(id -> request.path() + "/" + id).orElse(request.path());
        } catch (IllegalArgumentException noJson) {
            return request.path();
        }
    }
}
