package io.batchsh.simulator;

/** Leads a request to the service of its host. */
final class Services {

    private final EntraId entraId;

    Services(Simulation simulation) {
        Tokens tokens = new Tokens(simulation);
        this.entraId = new EntraId(simulation, tokens);
    }

    Reply answer(Request request) {
        if (request.host().equals(EntraId.HOST)) {
            return entraId.answer(request);
        }
        Refusal refusal = Refusal.unsupported(request);
        return Reply.json(
                refusal.status(), Json.object("error", Json.object("code", refusal.code(), "message", refusal.text())));
    }
}
