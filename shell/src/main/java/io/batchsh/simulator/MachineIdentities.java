package io.batchsh.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What gives a machine tokens of its own: the metadata service of virtual machines, and the endpoint that App Service and its
 * kin put into the environment. The identity of every simulated machine is the first principal of the world; another principal
 * is a user assigned identity, by its client id.
 */
final class MachineIdentities {

    /** The metadata service; App Service has an address for each machine, which stands in the environment. */
    static final String HOST = "169.254.169.254";

    private final Simulation simulation;
    private final Tokens tokens;
    private final Router router;

    MachineIdentities(Simulation simulation, Tokens tokens) {
        this.simulation = simulation;
        this.tokens = tokens;
        this.router = new Router()
                .on("GET", "/metadata/identity/oauth2/token", (request, path) -> metadata(request))
                .on("GET", "/msi/token", (request, path) -> appService(request));
    }

    Router router() {
        return router;
    }

    /** What callers of the App Service endpoint prove themselves by. */
    static String header(Identifiers identifiers) {
        return identifiers.hex("identity header").substring(0, 32).toUpperCase(java.util.Locale.ROOT);
    }

    Reply answer(Request request) {
        return router.find(request.method(), request.segments())
                .map(match -> match.answer(request))
                .orElseGet(() -> error(404, "not_found", "There is no " + request.path() + "."));
    }

    private Reply metadata(Request request) {
        if (!request.header("Metadata").orElse("").equalsIgnoreCase("true")) {
            return error(400, "invalid_request", "Required metadata header not specified");
        }
        return token(request, true);
    }

    private Reply appService(Request request) {
        String sent = request.header("X-IDENTITY-HEADER").orElse("");
        return sent.equals(header(simulation.identifiers()))
                ? token(request, false)
                : error(401, "unauthorized", "The header X-IDENTITY-HEADER is missing or wrong.");
    }

    private Reply token(Request request, boolean metadata) {
        if (request.parameter("api-version").isEmpty()) {
            return error(400, "invalid_request", "Required query variable 'api-version' is missing");
        }
        Optional<String> resource = request.parameter("resource");
        if (resource.isEmpty()) {
            return error(400, "invalid_request", "Required query variable 'resource' is missing");
        }
        Optional<String> audience = Tokens.audienceOfResource(resource.get());
        if (audience.isEmpty()) {
            return error(
                    400,
                    "invalid_resource",
                    "AADSTS500011: The resource principal named " + resource.get() + " was not found in the tenant.");
        }
        Optional<String> client = request.parameter("client_id");
        Optional<Store.Principal> principal = simulation.store().principals.stream()
                .filter(known -> client.isEmpty() || known.clientId().equalsIgnoreCase(client.get()))
                .findFirst();
        if (principal.isEmpty()) {
            return error(400, "invalid_request", "Identity not found");
        }
        Store.Tenant tenant = simulation.store().tenants.get(0);
        Instant now = simulation.wall().instant();
        String lifetime = Long.toString(Tokens.LIFETIME.toSeconds());
        Map<String, Object> answer = Json.object(
                "access_token", tokens.issue(tenant, principal.get(), audience.get()),
                "client_id", principal.get().clientId(),
                "expires_on", Long.toString(now.plus(Tokens.LIFETIME).getEpochSecond()),
                "resource", resource.get(),
                "token_type", "Bearer");
        if (metadata) {
            answer.put("expires_in", lifetime);
            answer.put("ext_expires_in", lifetime);
            answer.put("not_before", Long.toString(now.getEpochSecond()));
        }
        return Reply.json(200, answer);
    }

    private static Reply error(int status, String error, String description) {
        return Reply.json(status, Json.object("error", error, "error_description", description));
    }
}
