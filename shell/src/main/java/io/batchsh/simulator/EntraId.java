package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Microsoft Entra ID: tokens for applications that know their secret, and for a person by a device code. */
final class EntraId {

    static final String HOST = "login.microsoftonline.com";

    private static final Set<String> ANY_TENANT = Set.of("common", "organizations", "adfs");

    private final Simulation simulation;
    private final Tokens tokens;
    private final DeviceSignIn devices;
    private final ClientAssertion assertions;
    private final Router router;

    EntraId(Simulation simulation, Tokens tokens) {
        this.simulation = simulation;
        this.tokens = tokens;
        this.devices = new DeviceSignIn(simulation, tokens);
        this.assertions = new ClientAssertion(simulation, tokens);
        this.router = new Router()
                .on("GET", "/common/discovery/instance", (request, path) -> instanceDiscovery(request))
                .on("GET", "/{tenant}/.well-known/openid-configuration", (request, path) -> openId(request, path, ""))
                .on(
                        "GET",
                        "/{tenant}/v2.0/.well-known/openid-configuration",
                        (request, path) -> openId(request, path, "/v2.0"))
                .on("POST", "/{tenant}/oauth2/v2.0/token", (request, path) -> token(request, path, true))
                // AD FS has the older path with the newer form.
                .on("POST", "/adfs/oauth2/token", (request, path) -> token(request, Map.of("tenant", "adfs"), true))
                .on("POST", "/{tenant}/oauth2/token", (request, path) -> token(request, path, false))
                .on("POST", "/{tenant}/oauth2/v2.0/devicecode", (request, path) -> device(request, true))
                .on("POST", "/{tenant}/oauth2/devicecode", (request, path) -> device(request, false));
    }

    Router router() {
        return router;
    }

    Reply answer(Request request) {
        try {
            return router.find(request.method(), request.segments())
                    .orElseThrow(() -> Refusal.unsupported(request))
                    .answer(request)
                    .with("Cache-Control", "no-store, no-cache");
        } catch (Refusal refusal) {
            Reply reply = Reply.json(
                    refusal.status(),
                    Json.object("error", Json.object("code", refusal.code(), "message", refusal.text())));
            refusal.headers().forEach(reply::with);
            return reply;
        }
    }

    private Reply instanceDiscovery(Request request) {
        String base = "https://" + request.host();
        return Reply.json(
                200,
                Json.object(
                        "tenant_discovery_endpoint",
                        base + "/common/v2.0/.well-known/openid-configuration",
                        "api-version",
                        request.parameter("api-version").orElse("1.1"),
                        "metadata",
                        List.of(Json.object(
                                "preferred_network",
                                HOST,
                                "preferred_cache",
                                "login.windows.net",
                                "aliases",
                                Stream.of(
                                                request.host(),
                                                HOST,
                                                "login.windows.net",
                                                "login.microsoft.com",
                                                "sts.windows.net")
                                        .distinct()
                                        .toList()))));
    }

    private Reply openId(Request request, Map<String, String> path, String version) {
        String tenant = path.getOrDefault("tenant", "");
        String base = "https://" + request.host() + "/" + tenant;
        return Reply.json(
                200,
                Json.object(
                        "token_endpoint", base + "/oauth2" + version + "/token",
                        "token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic"),
                        "jwks_uri", base + "/discovery" + version + "/keys",
                        "response_types_supported", List.of("code", "id_token", "token"),
                        "issuer", "https://" + request.host() + "/" + tenant + version,
                        "authorization_endpoint", base + "/oauth2" + version + "/authorize",
                        "device_authorization_endpoint", base + "/oauth2/v2.0/devicecode",
                        "tenant_region_scope", "EU",
                        "cloud_instance_name", "microsoftonline.com"));
    }

    private Reply token(Request request, Map<String, String> path, boolean second) {
        Map<String, String> form = Request.parameters(new String(request.body(), StandardCharsets.UTF_8));
        String named = path.getOrDefault("tenant", "");
        Optional<Store.Tenant> tenant = tenant(named);
        if (tenant.isEmpty()) {
            return error(
                    400,
                    "invalid_request",
                    90002,
                    "Tenant '" + named + "' not found. Check to make sure you have the"
                            + " correct tenant ID and are signing into the correct cloud. Check with your subscription"
                            + " administrator, this may happen if there are no active subscriptions for the tenant.");
        }
        String grant = form.getOrDefault("grant_type", "");
        if (grant.isEmpty()) {
            return missing("grant_type");
        }
        if (grant.equals(DeviceSignIn.GRANT) || grant.equals("device_code") || grant.equals("refresh_token")) {
            return signedIn(form, grant, tenant.get(), second);
        }
        if (!grant.equals("client_credentials")) {
            return error(
                    400,
                    "unsupported_grant_type",
                    70003,
                    "The app requested an unsupported grant type '" + grant + "'.");
        }
        String clientId = form.getOrDefault("client_id", "");
        if (clientId.isEmpty()) {
            return missing("client_id");
        }
        Optional<Store.Principal> principal = simulation.store().principals.stream()
                .filter(known -> known.clientId().equalsIgnoreCase(clientId))
                .findFirst();
        if (principal.isEmpty()) {
            return error(
                    400,
                    "unauthorized_client",
                    700016,
                    "Application with identifier '" + clientId
                            + "' was not found in the directory '"
                            + tenant.get().displayName()
                            + "'. This can happen if the application has not been installed by the administrator of the tenant"
                            + " or consented to by any user in the tenant. You may have sent your authentication request to the"
                            + " wrong tenant.");
        }
        Optional<ClientAssertion.Objection> objection = objection(request, form, principal.get());
        if (objection.isPresent()) {
            ClientAssertion.Objection why = objection.get();
            return error(why.error().equals("invalid_client") ? 401 : 400, why.error(), why.number(), why.text());
        }
        String wanted = form.getOrDefault(second ? "scope" : "resource", "");
        if (wanted.isEmpty()) {
            return missing(second ? "scope" : "resource");
        }
        Optional<String> audience = audience(wanted, second);
        return audience.isEmpty()
                ? unknownResource(wanted, tenant.get())
                : Reply.json(200, granted(tokens.issue(tenant.get(), principal.get(), audience.get()), wanted, second));
    }

    /** Why an application is not who it says; empty where it is, by its secret or by an assertion. */
    private Optional<ClientAssertion.Objection> objection(
            Request request, Map<String, String> form, Store.Principal principal) {
        if (form.containsKey("client_assertion")) {
            return assertions.objection(request, form, principal);
        }
        String secret = form.getOrDefault("client_secret", "");
        if (secret.isEmpty()) {
            return Optional.of(new ClientAssertion.Objection(
                    "invalid_client",
                    7000216,
                    "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant"
                            + " type."));
        }
        return secret.equals(principal.secret())
                ? Optional.empty()
                : Optional.of(new ClientAssertion.Objection(
                        "invalid_client",
                        7000215,
                        "Invalid client secret provided. Ensure the secret being sent in the request is the client"
                                + " secret value, not the client secret ID, for a secret added to app '"
                                + principal.clientId() + "'."));
    }

    private static Optional<String> audience(String wanted, boolean second) {
        return second ? Tokens.audienceOfScope(wanted) : Tokens.audienceOfResource(wanted);
    }

    private Reply unknownResource(String wanted, Store.Tenant tenant) {
        return error(
                400,
                "invalid_resource",
                500011,
                "The resource principal named " + wanted + " was not found in the tenant named " + tenant.displayName()
                        + ". This can happen if the application has not been installed by the administrator of the tenant or"
                        + " consented to by any user in the tenant. You might have sent your authentication request to the"
                        + " wrong tenant.");
    }

    /** The tenant of an id or domain; the names that stand for any tenant stand for the first. */
    private Optional<Store.Tenant> tenant(String named) {
        return simulation.store().tenants.stream()
                .filter(known -> ANY_TENANT.contains(named.toLowerCase(Locale.ROOT))
                        || known.id().equalsIgnoreCase(named)
                        || known.domain().equalsIgnoreCase(named))
                .findFirst();
    }

    private Reply device(Request request, boolean second) {
        Map<String, String> form = Request.parameters(new String(request.body(), StandardCharsets.UTF_8));
        String client = form.getOrDefault("client_id", "");
        String wanted = form.getOrDefault(second ? "scope" : "resource", "");
        if (client.isEmpty()) {
            return missing("client_id");
        }
        return wanted.isEmpty() ? missing(second ? "scope" : "resource") : devices.begin(client, wanted, second);
    }

    /** The answer to a person's device code or refresh token. */
    private Reply signedIn(Map<String, String> form, String grant, Store.Tenant tenant, boolean second) {
        boolean refresh = grant.equals("refresh_token");
        if (!refresh) {
            Optional<DeviceSignIn.Pending> pending = devices.look(form);
            if (pending.isPresent()) {
                DeviceSignIn.Pending why = pending.get();
                return error(why.status(), why.error(), why.number(), why.text());
            }
        }
        Optional<Store.Principal> principal = refresh
                ? devices.refreshed(form.getOrDefault("refresh_token", ""))
                : simulation.store().principals.stream().findFirst();
        if (principal.isEmpty()) {
            return error(400, "invalid_grant", 9002313, "Invalid request. Request is malformed or invalid.");
        }
        String sent = form.getOrDefault(second ? "scope" : "resource", "");
        boolean named = !sent.isEmpty() && audience(sent, second).isPresent();
        String wanted = named || refresh ? sent : devices.wanted(form);
        Optional<String> audience = audience(wanted, second);
        if (audience.isEmpty()) {
            return unknownResource(wanted, tenant);
        }
        Map<String, Object> answer = granted(tokens.issue(tenant, principal.get(), audience.get()), wanted, second);
        return Reply.json(200, devices.complete(answer, tenant, principal.get(), form.getOrDefault("client_id", "")));
    }

    private Map<String, Object> granted(String token, String wanted, boolean second) {
        int lifetime = (int) Tokens.LIFETIME.toSeconds();
        if (second) {
            return Json.object(
                    "token_type", "Bearer", "expires_in", lifetime, "ext_expires_in", lifetime, "access_token", token);
        }
        Instant now = simulation.wall().instant();
        return Json.object(
                "token_type", "Bearer",
                "expires_in", Integer.toString(lifetime),
                "ext_expires_in", Integer.toString(lifetime),
                "expires_on", Long.toString(now.plus(Tokens.LIFETIME).getEpochSecond()),
                "not_before", Long.toString(now.getEpochSecond()),
                "resource", wanted,
                "access_token", token);
    }

    private Reply missing(String parameter) {
        return error(
                400,
                "invalid_request",
                900144,
                "The request body must contain the following parameter: '" + parameter + "'.");
    }

    private Reply error(int status, String error, int number, String text) {
        Instant now = simulation.wall().instant();
        String time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(now);
        String trace = simulation.identifiers().uuid("trace", error, text, now);
        String correlation = simulation.identifiers().uuid("correlation", error, text, now);
        return Reply.json(
                status,
                Json.object(
                        "error",
                        error,
                        "error_description",
                        "AADSTS" + number + ": " + text + " Trace ID: " + trace + " Correlation ID: " + correlation
                                + " Timestamp: " + time,
                        "error_codes",
                        List.of(number),
                        "timestamp",
                        time,
                        "trace_id",
                        trace,
                        "correlation_id",
                        correlation,
                        "error_uri",
                        "https://" + HOST + "/error?code=" + number));
    }
}
