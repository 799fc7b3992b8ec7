package io.batchsh.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Azure Resource Manager: who may call, which api-version, which handler, and the shape of errors. */
final class ResourceManager {

    static final String HOST = "management.azure.com";

    private static final String OLDEST_API_VERSION = "2014-04-01";

    private final Simulation simulation;
    private final Tokens tokens;
    private final Router router = new Router();
    private final ApiVersions versions = new ApiVersions();

    ResourceManager(Simulation simulation, Tokens tokens, BatchService batch) {
        this.simulation = simulation;
        this.tokens = tokens;
        new Subscriptions(simulation).route(router);
        new ResourceGroups(simulation).route(router);
        new Providers(simulation).route(router);
        new GenericResources(simulation).route(router);
        new Deployments(simulation).route(router);
        RoleDefinitions roles = new RoleDefinitions(simulation);
        roles.route(router);
        new RoleAssignments(simulation, roles).route(router);
        new Permissions(simulation).route(router);
        new Locks(simulation).route(router);
        new ComputeReference(simulation).route(router);
        new RegionalCompute(simulation).route(router);
        new Marketplace(simulation).route(router);
        new MarketplaceTerms(simulation).route(router);
        NetworkLimits.route(router, simulation);
        new GallerySharing(simulation).route(router);
        new SharedGalleries(simulation).route(router);
        new DiskAccess(simulation).route(router);
        new MachineActions(simulation).route(router);
        new StorageAccounts(simulation).route(router);
        new BatchAccounts(simulation).route(router);
        new BatchAccountWrites(simulation).route(router);
        new BatchApplications(simulation).route(router);
        new ManagedPools(simulation, batch).route(router);
        Operations operations = new Operations(simulation);
        operations.route(router);
        for (ResourceKind kind : kinds(simulation)) {
            new ResourceRoutes(simulation, operations, kind).route(router);
        }
    }

    /** The types of resources that {@link ResourceRoutes} serves. */
    static List<ResourceKind> kinds(Simulation simulation) {
        return List.of(
                new Galleries(simulation),
                new ImageDefinitions(simulation),
                new ImageVersions(simulation),
                ManagedDisks.disks(simulation),
                ManagedDisks.snapshots(simulation),
                new ManagedImages(simulation),
                new VirtualMachines(simulation),
                new MachineExtensions(simulation),
                new StorageAccounts(simulation),
                new VirtualNetworks(simulation),
                new Subnets(simulation),
                new NetworkInterfaces(simulation),
                SimpleNetworkKind.publicAddresses(simulation),
                SimpleNetworkKind.securityGroups(simulation),
                SimpleNetworkKind.routeTables(simulation),
                SimpleNetworkKind.natGateways(simulation));
    }

    Reply answer(Request request) {
        try {
            return finished(request, routed(request));
        } catch (Refusal refusal) {
            return refused(request, refusal);
        }
    }

    Router router() {
        return router;
    }

    /** A refusal of a request that went no further. */
    Reply refused(Request request, Refusal refusal) {
        Reply reply = request.method().equals("HEAD")
                ? Reply.empty(refusal.status())
                : Reply.json(
                        refusal.status(), Json.object("error", ResourceErrors.render(simulation, request, refusal)));
        reply.with("x-ms-failure-cause", refusal.target().isPresent() ? "service" : "gateway");
        refusal.headers().forEach(reply::with);
        return finished(request, reply);
    }

    private Reply finished(Request request, Reply reply) {
        String id = simulation.requestId(request);
        if (request.header("x-ms-return-client-request-id")
                .filter("true"::equalsIgnoreCase)
                .isPresent()) {
            request.header("x-ms-client-request-id").ifPresent(client -> reply.with("x-ms-client-request-id", client));
        }
        return reply.with("Cache-Control", "no-cache")
                .with("Pragma", "no-cache")
                .with("x-ms-request-id", id)
                .with("x-ms-correlation-request-id", id)
                .with("x-ms-routing-request-id", "SIMULATED:" + id)
                .with("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .with("X-Content-Type-Options", "nosniff")
                .with("Date", Times.http(simulation.wall().instant()));
    }

    private Reply routed(Request request) {
        if (MetadataEndpoints.asked(request)) {
            return MetadataEndpoints.answer(request);
        }
        String caller = authenticate(request);
        String version = request.parameter("api-version")
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new Refusal(
                        400,
                        "MissingApiVersionParameter",
                        "The api-version query parameter (?api-version=) is required for all requests."));
        if (!version.matches("\\d{4}-\\d{2}-\\d{2}(-[a-z]+)?") || version.compareTo(OLDEST_API_VERSION) < 0) {
            throw new Refusal(
                    400,
                    "InvalidApiVersionParameter",
                    "The api-version '" + version + "' is invalid. The supported versions are those from '"
                            + OLDEST_API_VERSION + "' on.");
        }
        List<String> segments = request.segments();
        Router.Match match =
                router.find(request.method(), segments).orElseThrow(() -> ResourceErrors.noRoute(simulation, request));
        Optional.ofNullable(match.path().get("subscription")).ifPresent(this::requireSubscription);
        requireGroup(match.path(), request.method());
        authorize(caller, request, segments);
        locks(request, segments);
        registration(request, match.path());
        Reply reply = versions.shape(match.answer(request.by(caller)), version, "arm " + match.route());
        return RateLimits.on(reply, request);
    }

    private void requireSubscription(String id) {
        Store.Subscription subscription = simulation
                .store()
                .subscription(id)
                .orElseThrow(() ->
                        new Refusal(404, "SubscriptionNotFound", "The subscription '" + id + "' could not be found."));
        if (!simulation.store().ours(subscription)) {
            throw wrongTenant(subscription);
        }
    }

    private Refusal wrongTenant(Store.Subscription subscription) {
        String issuer = "https://sts.windows.net/";
        String authority = "https://login.windows.net/" + subscription.tenantId();
        return new Refusal(
                        401,
                        "InvalidAuthenticationTokenTenant",
                        "The access token is from the wrong issuer '" + issuer
                                + simulation.store().tenants.get(0).id() + "/'. It must match the tenant '" + issuer
                                + subscription.tenantId()
                                + "/' associated with this subscription. Please use the authority"
                                + " (URL) '" + authority
                                + "' to get the token. Note, if the subscription is transferred to another tenant"
                                + " there is no impact to the services, but information about new tenant could take"
                                + " time to propagate (up to an hour). If you just transferred your subscription and"
                                + " see this error message, please try back later.")
                .header(
                        "WWW-Authenticate",
                        "Bearer authorization_uri=\"" + authority
                                + "\", error=\"invalid_token\", error_description=\"The access token is from the wrong"
                                + " issuer.\"");
    }

    private void requireGroup(Map<String, String> path, String method) {
        String subscription = path.get("subscription");
        String group = path.get("group");
        if (group != null) {
            ResourceGroups.checkName(group);
        }
        boolean missing = subscription != null
                && group != null
                && simulation.store().group(subscription, group).isEmpty();
        if (missing && !(method.equals("PUT") && path.size() == 2)) {
            throw new Refusal(404, "ResourceGroupNotFound", "Resource group '" + group + "' could not be found.");
        }
    }

    private String authenticate(Request request) {
        String header = request.header("Authorization").orElse("");
        if (header.isEmpty()) {
            throw unauthorized(
                    "AuthenticationFailed",
                    "Authentication failed. The 'Authorization' header is missing.",
                    "The authentication failed because of missing 'Authorization' header.");
        }
        Tokens.Claims claims = Tokens.bearer(header)
                .flatMap(tokens::read)
                .orElseThrow(() -> unauthorized(
                        "InvalidAuthenticationToken",
                        "The access token is invalid.",
                        "The authentication scheme or the access token is invalid."));
        if (!Tokens.RESOURCE_MANAGER.contains(Tokens.withoutSlash(claims.audience()))) {
            throw unauthorized(
                    "InvalidAuthenticationTokenAudience",
                    "The access token has been obtained for wrong audience or resource '" + claims.audience()
                            + "'. It should exactly match with one of the allowed audiences"
                            + " 'https://management.core.windows.net/','https://management.core.windows.net',"
                            + "'https://management.azure.com/','https://management.azure.com'.",
                    "The access token has been obtained for the wrong audience.");
        }
        if (tokens.expired(claims)) {
            throw unauthorized(
                    "ExpiredAuthenticationToken",
                    "The access token expiry UTC time '" + claims.expires() + "' is earlier than current UTC time '"
                            + simulation.wall().instant() + "'.",
                    "The access token expired.");
        }
        return claims.objectId();
    }

    private Refusal unauthorized(String code, String message, String description) {
        String authority = "https://" + EntraId.HOST + "/"
                + simulation.store().tenants.get(0).id();
        return new Refusal(401, code, message)
                .header(
                        "WWW-Authenticate",
                        "Bearer authorization_uri=\"" + authority + "\", error=\"invalid_token\", error_description=\""
                                + description + "\"");
    }

    private void authorize(String caller, Request request, List<String> segments) {
        String action = action(request.method(), segments);
        boolean open = segments.size() < 2
                || (segments.get(0).equalsIgnoreCase("providers")
                        && request.method().equals("GET"))
                || action.toLowerCase(Locale.ROOT).startsWith("microsoft.authorization/permissions/");
        String scope = "/" + String.join("/", segments);
        if (!open && !simulation.store().allows(caller, action, scope)) {
            throw new Refusal(
                    403,
                    "AuthorizationFailed",
                    "The client '" + caller + "' with object id '" + caller
                            + "' does not have authorization to perform action '" + action + "' over scope '" + scope
                            + "' or the scope is invalid. If access was recently granted, please refresh your"
                            + " credentials.");
        }
    }

    // Locks themselves can be taken away; reading by POST, such as of keys, is not told apart, as in Azure.
    private void locks(Request request, List<String> segments) {
        boolean writes = !List.of("GET", "HEAD", "DELETE").contains(request.method());
        String scope = "/" + String.join("/", segments);
        if (writes && !scope.toLowerCase(Locale.ROOT).contains("/microsoft.authorization/")) {
            Locks.checkWrite(simulation.store(), scope);
        }
    }

    // A provider that was never heard of is not one that the subscription has to register.
    private void registration(Request request, Map<String, String> path) {
        List<String> segments = request.segments();
        if (!request.method().equals("PUT")
                || segments.size() < 6
                || !segments.get(4).equalsIgnoreCase("providers")) {
            return;
        }
        String namespace = segments.get(5);
        boolean missing = simulation
                .store()
                .subscription(path.getOrDefault("subscription", ""))
                .filter(subscription -> subscription.providers().entrySet().stream()
                        .anyMatch(provider -> provider.getKey().equalsIgnoreCase(namespace)
                                && !provider.getValue().equals("Registered")))
                .isPresent();
        if (missing) {
            throw new Refusal(
                    409,
                    "MissingSubscriptionRegistration",
                    "The subscription is not registered to use namespace '" + namespace
                            + "'. See https://aka.ms/rps-not-found for how to register subscriptions.");
        }
    }

    /** The action that a call needs, by the rule that all resource types share. */
    private static String action(String method, List<String> segments) {
        int providers = segments.stream()
                .map(segment -> segment.toLowerCase(Locale.ROOT))
                .toList()
                .lastIndexOf("providers");
        StringBuilder type = new StringBuilder();
        if (providers < 0 || providers + 1 >= segments.size()) {
            type.append("Microsoft.Resources/subscriptions");
            if (segments.size() > 2) {
                type.append('/').append(segments.get(2));
            }
        } else {
            type.append(segments.get(providers + 1));
            for (int i = providers + 2; i < segments.size(); i += 2) {
                type.append('/').append(segments.get(i));
            }
        }
        return switch (method) {
            case "GET", "HEAD" -> type + "/read";
            case "DELETE" -> type + "/delete";
            case "POST" -> type + "/action";
            default -> type + "/write";
        };
    }
}
