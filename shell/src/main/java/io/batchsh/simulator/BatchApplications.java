package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Applications of a Batch account and the versions of their packages, over the resource manager. */
final class BatchApplications {

    private static final String ALL = BatchAccounts.GROUP + "/providers/" + BatchAccounts.TYPE + "/{name}/applications";
    private static final String ONE = ALL + "/{application}";
    private static final String VERSIONS = ONE + "/versions";
    private static final String VERSION = VERSIONS + "/{version}";
    private static final Duration LIFETIME = Duration.ofHours(4);

    private final Simulation simulation;
    private final Store store;
    private final BatchAccounts accounts;

    BatchApplications(Simulation simulation) {
        this.simulation = simulation;
        this.store = simulation.store();
        this.accounts = new BatchAccounts(simulation);
    }

    void route(Router router) {
        router.on("GET", ALL, this::list)
                .on("GET", ONE, (request, path) -> shown(application(path)))
                .on("PUT", ONE, this::create)
                .on("PATCH", ONE, this::update)
                .on("DELETE", ONE, (request, path) -> delete(path))
                .on("GET", VERSIONS, this::versions)
                .on("GET", VERSION, (request, path) -> withUrl(path, version(path)))
                .on("PUT", VERSION, (request, path) -> createVersion(path))
                .on("DELETE", VERSION, (request, path) -> deleteVersion(path))
                .on("POST", VERSION + "/activate", this::activate);
    }

    private Reply list(Request request, Map<String, String> path) {
        return ResourcePage.answer(
                request,
                Applications.of(store, accounts.account(path)),
                application -> application.id.key(),
                NetworkRules::render);
    }

    private Reply create(Request request, Map<String, String> path) {
        BatchAccount account = accounts.account(path);
        String name = path.getOrDefault("application", "");
        if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
            throw Contract.invalid(
                            "ApplicationName",
                            name,
                            "The name can contain any combination of alphanumeric characters including hyphens and underscores,"
                                    + " and cannot contain more than 64 characters.")
                    .target("BatchAccount");
        }
        Map<String, Object> sent = sent(request);
        Resource application = Applications.find(store, account, name)
                .orElseGet(() -> new Resource(account.resource.id.child("applications", name), ""));
        application.properties = Json.object(
                "displayName", sent.get("displayName"),
                "allowUpdates", !Boolean.FALSE.equals(sent.get("allowUpdates")),
                "defaultVersion", sent.get("defaultVersion"));
        return written(application);
    }

    private Reply update(Request request, Map<String, String> path) {
        Resource application = application(path);
        Map<String, Object> sent = sent(request);
        Json.text(sent, "defaultVersion")
                .filter(name -> !Applications.versions(store, application).contains(name))
                .ifPresent(name -> {
                    throw Contract.invalid("defaultVersion", name, "The specified version does not exist.")
                            .target("BatchAccount");
                });
        application.properties.putAll(sent);
        return written(application);
    }

    private Reply delete(Map<String, String> path) {
        BatchAccount account = accounts.account(path);
        Optional<Resource> found = Applications.find(store, account, path.getOrDefault("application", ""));
        if (found.isEmpty()) {
            return Reply.empty(204);
        }
        if (!Applications.versions(store, found.get()).isEmpty()) {
            throw new Refusal(
                            409,
                            "ApplicationNotEmpty",
                            "The specified application has packages. Delete all packages before deleting the application.")
                    .target("BatchAccount");
        }
        store.remove(found.get());
        return Reply.empty(200);
    }

    private Reply versions(Request request, Map<String, String> path) {
        return ResourcePage.answer(
                request, Applications.all(store, application(path)), version -> version.id.key(), NetworkRules::render);
    }

    private Reply createVersion(Map<String, String> path) {
        String account = storage(path);
        Resource application = application(path);
        String name = path.getOrDefault("version", "");
        Optional<Resource> before = Applications.version(store, application, name);
        if (before.isPresent() && !Json.flag(application.properties, "allowUpdates")) {
            throw new Refusal(
                            409,
                            "ApplicationUpdatesNotAllowed",
                            "The specified application does not allow updates of its packages.")
                    .target("BatchAccount");
        }
        Resource version = before.orElseGet(() -> new Resource(application.id.child("versions", name), ""));
        version.properties = Json.object("state", "Pending");
        Blobs.declareContainer(store, account, container(application), simulation.now());
        written(version);
        return withUrl(path, version);
    }

    private Reply activate(Request request, Map<String, String> path) {
        String account = storage(path);
        Resource application = application(path);
        Resource version = version(path);
        String format = Json.text(ResourceRoutes.body(request), "format")
                .orElseThrow(() -> Contract.missing("format").target("BatchAccount"));
        if (Blobs.find(store, account, container(application), version.id.name())
                .isEmpty()) {
            throw new Refusal(
                            409,
                            "ApplicationPackageBlobNotFound",
                            "The blob of the specified application package does not exist. Upload the package to its"
                                    + " storageUrl first.")
                    .target("BatchAccount");
        }
        version.properties =
                Json.object("state", "Active", "format", format, "lastActivationTime", Times.batch(simulation.now()));
        written(version);
        return withUrl(path, version);
    }

    private Reply deleteVersion(Map<String, String> path) {
        Resource application = application(path);
        Optional<Resource> version = Applications.version(store, application, path.getOrDefault("version", ""));
        if (version.isEmpty()) {
            return Reply.empty(204);
        }
        String name = version.get().id.name();
        if (Json.text(application.properties, "defaultVersion")
                .filter(name::equals)
                .isPresent()) {
            application.properties.remove("defaultVersion");
        }
        store.remove(version.get());
        return Reply.empty(200);
    }

    private Resource application(Map<String, String> path) {
        return Applications.find(store, accounts.account(path), path.getOrDefault("application", ""))
                .orElseThrow(() -> new Refusal(404, "ApplicationNotFound", "The specified application does not exist.")
                        .target("BatchAccount"));
    }

    private Resource version(Map<String, String> path) {
        return Applications.version(store, application(path), path.getOrDefault("version", ""))
                .orElseThrow(() -> new Refusal(
                                404, "ApplicationPackageNotFound", "The specified application package does not exist.")
                        .target("BatchAccount"));
    }

    /** The storage account that packages are kept in. */
    private String storage(Map<String, String> path) {
        return Json.text(accounts.account(path).resource.properties, "autoStorage", "storageAccountId")
                .flatMap(ResourceId::parse)
                .map(ResourceId::name)
                .orElseThrow(() -> new Refusal(
                                409,
                                "AutoStorageNotConfigured",
                                "Application packages need a storage account that is linked to the Batch account.")
                        .target("BatchAccount"));
    }

    private String container(Resource application) {
        String name = application.id.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String unique = simulation
                .identifiers()
                .hex("application container", application.id.key())
                .substring(0, 32);
        return "app-" + name.substring(0, Math.min(name.length(), 26)) + "-" + unique;
    }

    // Where a version can be uploaded is told for a while only, and only of a version that is asked for by itself.
    private Reply withUrl(Map<String, String> path, Resource version) {
        Map<String, Object> rendered = NetworkRules.render(version);
        Map<String, Object> properties = new LinkedHashMap<>();
        Instant expiry = simulation.wall().instant().plus(LIFETIME);
        Resource application = application(path);
        properties.put(
                "storageUrl",
                new BlobSignature(simulation).url(storage(path), container(application), version.id.name(), LIFETIME));
        properties.put("storageUrlExpiry", Times.batch(expiry));
        properties.putAll(version.shown());
        rendered.put("properties", properties);
        return tagged(rendered, version);
    }

    private Reply written(Resource resource) {
        Instant now = simulation.now();
        resource.note("etag", "W/\"" + Times.entityTag(now) + "\"");
        resource.note("modified", Times.http(now));
        store.add(resource);
        return shown(resource);
    }

    private static Reply shown(Resource resource) {
        return tagged(NetworkRules.render(resource), resource);
    }

    private static Reply tagged(Map<String, Object> rendered, Resource resource) {
        Reply reply = Reply.json(200, rendered);
        resource.note("etag").ifPresent(tag -> reply.with("ETag", tag.toString()));
        resource.note("modified").ifPresent(time -> reply.with("Last-Modified", time.toString()));
        return reply;
    }

    private static Map<String, Object> sent(Request request) {
        Map<String, Object> body = request.body().length == 0 ? Map.of() : ResourceRoutes.body(request);
        Map<String, Object> sent = new LinkedHashMap<>(Json.child(body, "properties"));
        sent.keySet().retainAll(List.of("displayName", "allowUpdates", "defaultVersion"));
        return sent;
    }
}
