package io.batchsh.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Batch data plane: who may call, which api-version, which handler, and the shape of errors. */
final class BatchService {

    static final String HOSTS = ".batch.azure.com";

    private static final String OLDEST_API_VERSION = "2016-07-01";
    private static final String NEWEST_API_VERSION = "2025-06-01";

    private final Simulation simulation;
    private final Tokens tokens;
    private final Router router = new Router();
    private final ApiVersions versions = new ApiVersions();

    BatchService(Simulation simulation, Tokens tokens) {
        this.simulation = simulation;
        this.tokens = tokens;
        Contract contract = new Contract();
        Allocation allocation = new Allocation(simulation);
        new PoolRoutes(simulation, contract, allocation).route(this);
        new PoolActions(simulation, contract, allocation).route(this);
        new NodeRoutes(simulation).route(this);
        new AccountRoutes(simulation).route(this);
        new PoolProperties(simulation, contract).route(this);
        new AutoScaleRoutes(simulation, contract).route(this);
        new JobRoutes(simulation, contract).route(this);
        new JobActions(simulation, contract).route(this);
        new TaskRoutes(simulation, contract).route(this);
        new TaskActions(simulation).route(this);
        new JobScheduleRoutes(simulation, contract).route(this);
        new NodeActions(simulation, contract).route(this);
        new NodeServices(simulation, contract).route(this);
        new FileRoutes(simulation).route(this);
        new ApplicationRoutes(simulation).route(this);
    }

    BatchService on(String method, String template, BatchHandler handler) {
        router.on(method, template, (request, path) -> handler.answer(account(request), request, path));
        return this;
    }

    Router router() {
        return router;
    }

    Reply answer(Request request) {
        String id = simulation.requestId(request);
        return finished(request, routedOrRefused(request, id), id);
    }

    /** A refusal of a request that went no further. */
    Reply refused(Request request, Refusal refusal) {
        String id = simulation.requestId(request);
        return finished(request, refused(request, refusal, id), id);
    }

    private Reply finished(Request request, Reply reply, String id) {
        if (request.parameter("api-version").orElse("").compareTo(NEWEST_API_VERSION + "~") > 0) {
            reply.with("x-batchsh-warning", "answered as api-version " + NEWEST_API_VERSION);
        }
        if (request.header("return-client-request-id")
                .filter("true"::equalsIgnoreCase)
                .isPresent()) {
            request.header("client-request-id").ifPresent(client -> reply.with("client-request-id", client));
        }
        return reply.with("request-id", id)
                .with("DataServiceVersion", "3.0")
                .with("Server", "Microsoft-HTTPAPI/2.0")
                .with("X-Content-Type-Options", "nosniff")
                .with("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .with("Date", Times.http(simulation.wall().instant()));
    }

    private Reply routedOrRefused(Request request, String id) {
        try {
            return routed(request);
        } catch (Refusal refusal) {
            return refused(request, refusal, id);
        }
    }

    private Reply routed(Request request) {
        BatchAccount account = account(request);
        Request authenticated = authenticate(request, account);
        String version = request.parameter("api-version").orElseThrow(() -> new Refusal(
                        400,
                        "MissingRequiredQueryParameter",
                        "A query parameter that's mandatory for this request is not specified.")
                .value("QueryParameterName", "api-version"));
        if (!version.matches("\\d{4}-\\d{2}-\\d{2}(\\.\\d+\\.\\d+)?") || version.compareTo(OLDEST_API_VERSION) < 0) {
            throw invalidParameter("api-version", version, "The specified api version string is invalid");
        }
        parameters(request);
        Router.Match match =
                router.find(request.method(), request.segments()).orElseThrow(() -> Refusal.unsupported(request));
        BatchAuthorization.check(simulation.store(), account, authenticated);
        Reply reply = versions.shape(match.answer(authenticated), version, "batch " + match.route());
        boolean json = reply.header("Content-Type").startsWith("application/json");
        return json ? reply.with("Content-Type", "application/json;odata=minimalmetadata") : reply;
    }

    // A time-out above 30 seconds counts as 30; statistics are the only thing that can be expanded.
    private static void parameters(Request request) {
        request.parameter("timeOut")
                .filter(text -> !text.matches("0*[1-9]\\d*"))
                .ifPresent(text -> {
                    throw invalidParameter("timeOut", text, "The value must be a whole number of seconds above 0.");
                });
        request.parameter("$expand").filter(text -> !text.equals("stats")).ifPresent(text -> {
            throw invalidParameter("$expand", text, "Only stats can be expanded.");
        });
    }

    /**
     * Does what a call asks for whose caller is known already: one that came by the resource manager.
     *
     * @throws Refusal if the service refuses
     */
    Reply perform(Request request) {
        return router.find(request.method(), request.segments())
                .orElseThrow(() -> Refusal.unsupported(request))
                .answer(request);
    }

    private BatchAccount account(Request request) {
        return simulation
                .store()
                .account(request.service())
                .orElseThrow(() ->
                        Refusal.unsupported("the account of " + request.service() + ", which does not exist there"));
    }

    private Request authenticate(Request request, BatchAccount account) {
        String header = request.header("Authorization").orElse("");
        if (header.regionMatches(true, 0, "SharedKey ", 0, 10)) {
            if (!account.allowsAuthentication("SharedKey")) {
                throw unauthenticated(
                        403, "The specified type of authentication SharedKey is not allowed for this account.");
            }
            if (!SharedKey.verifies(header, request, account)) {
                throw unauthenticated(
                        403,
                        "The MAC signature found in the HTTP request is not the same as any computed signature. Server"
                                + " used following string to sign: '"
                                + SharedKey.stringToSign(
                                        request,
                                        account.name(),
                                        request.header("Content-Length").orElse(""))
                                + "'.");
            }
            return request;
        }
        Tokens.Claims claims = Tokens.bearer(header)
                .flatMap(tokens::read)
                .orElseThrow(() -> challenge(
                        header.isEmpty()
                                ? "The Authorization header is missing."
                                : "The specified access token is invalid."));
        if (!Tokens.withoutSlash(claims.audience()).equals(Tokens.BATCH)) {
            throw challenge("The specified access token has the wrong audience '" + claims.audience() + "'; '"
                    + Tokens.BATCH + "/' is expected.");
        }
        if (tokens.expired(claims)) {
            throw challenge("The specified access token has expired.");
        }
        return request.by(claims.objectId());
    }

    private Refusal challenge(String detail) {
        String tenant = simulation.store().tenants.get(0).id();
        return unauthenticated(401, detail)
                .header(
                        "WWW-Authenticate",
                        "Bearer authorization_uri=\"https://" + EntraId.HOST + "/" + tenant + "\", resource_id=\""
                                + Tokens.BATCH + "/\"");
    }

    private static Refusal unauthenticated(int status, String detail) {
        return new Refusal(
                        status,
                        "AuthenticationFailed",
                        "Server failed to authenticate the request. Make sure the value of Authorization header is formed"
                                + " correctly including the signature.")
                .value("AuthenticationErrorDetail", detail);
    }

    static Refusal invalidParameter(String name, String value, String reason) {
        return new Refusal(
                        400,
                        "InvalidQueryParameterValue",
                        "Value for one of the query parameters specified in the request URI is invalid.")
                .value("QueryParameterName", name)
                .value("QueryParameterValue", value)
                .value("Reason", reason);
    }

    private Reply refused(Request request, Refusal refusal, String id) {
        Reply reply;
        if (request.method().equals("HEAD") || refusal.status() == 304) {
            reply = Reply.empty(refusal.status());
        } else {
            List<Object> values = new ArrayList<>();
            refusal.values().forEach((key, value) -> values.add(Json.object("key", key, "value", value)));
            reply = Reply.json(
                            refusal.status(),
                            Json.object(
                                    "odata.metadata",
                                    "https://" + request.host()
                                            + "/$metadata#Microsoft.Azure.Batch.Protocol.Entities.Container.errors/@Element",
                                    "code",
                                    refusal.code(),
                                    "message",
                                    Json.object(
                                            "lang",
                                            "en-US",
                                            "value",
                                            refusal.text() + "\nRequestId:" + id + "\nTime:"
                                                    + Times.batch(simulation.now())),
                                    "values",
                                    values.isEmpty() ? null : values))
                    .with("Content-Type", "application/json;odata=minimalmetadata");
        }
        refusal.headers().forEach(reply::with);
        return reply;
    }

    /** The answer to a write: no body, and what changed when. */
    static Reply written(int status, Request request, Pool pool) {
        return written(status, request, pool.lastModified);
    }

    static Reply written(int status, Request request, Instant lastModified) {
        return tagged(Reply.empty(status), lastModified)
                .with("DataServiceId", "https://" + request.host() + request.path());
    }

    /** The answer to a creation. */
    static Reply created(Request request, String path, Instant lastModified) {
        String url = "https://" + request.host() + path;
        return tagged(Reply.empty(201), lastModified).with("DataServiceId", url).with("Location", url);
    }

    static Reply tagged(Reply reply, Pool pool) {
        return tagged(reply, pool.lastModified);
    }

    static Reply tagged(Reply reply, Instant lastModified) {
        return reply.with("ETag", Times.entityTag(lastModified)).with("Last-Modified", Times.http(lastModified));
    }

    /** One element, cut to the properties that were asked for. */
    static Reply element(Request request, String entity, Map<String, Object> view) {
        Map<String, Object> rendered =
                Json.object("odata.metadata", "https://" + request.host() + "/$metadata#" + entity + "/@Element");
        rendered.putAll(
                Page.select(request).map(names -> Page.only(view, names)).orElse(view));
        return Reply.json(200, rendered);
    }

    /** The api-version of a request. */
    static String version(Request request) {
        return request.parameter("api-version").orElse("");
    }

    /** The body, or an empty object where there is none. */
    static Map<String, Object> optionalBody(Request request) {
        return request.body().length == 0 ? new LinkedHashMap<>() : body(request);
    }

    /** The body, which must be a JSON object. */
    static Map<String, Object> body(Request request) {
        try {
            return request.json();
        } catch (IllegalArgumentException e) {
            throw Contract.syntax(String.valueOf(e.getMessage()));
        }
    }
}
