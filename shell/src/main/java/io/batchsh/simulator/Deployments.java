package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Deployments of templates into resource groups, as {@code az vm create} makes them. Templates have the types of resources
 * that the simulator models; what runs is {@link DeploymentRun}.
 */
final class Deployments {

    static final String TYPE = "Microsoft.Resources/deployments";

    private static final String GROUP = "/subscriptions/{subscription}/resourceGroups/{group}";
    private static final String ALL = GROUP + "/providers/" + TYPE;
    private static final String ONE = ALL + "/{deployment}";
    private static final String DOCUMENTS = "/deployments";

    private final Simulation simulation;
    private final Store store;
    private final DeploymentRun run;

    Deployments(Simulation simulation) {
        this.simulation = simulation;
        this.store = simulation.store();
        this.run = new DeploymentRun(simulation);
    }

    void route(Router router) {
        router.on("GET", ALL, (request, path) -> list(path))
                .on("GET", ONE, (request, path) -> Reply.json(200, shown(existing(path))))
                .on("HEAD", ONE, (request, path) -> exists(path))
                .on("PUT", ONE, this::put)
                .on("DELETE", ONE, (request, path) -> delete(path))
                .on("POST", ONE + "/validate", this::validate)
                .on("POST", ONE + "/cancel", (request, path) -> cancel(path))
                .on("POST", ONE + "/exportTemplate", (request, path) -> export(path))
                .on("GET", ONE + "/operationStatuses/{operation}", (request, path) -> status(path))
                .on("GET", GROUP + "/deployments/{deployment}/operations", (request, path) -> operations(path));
    }

    private Reply exists(Map<String, String> path) {
        existing(path);
        return Reply.empty(204);
    }

    private Reply put(Request request, Map<String, String> path) {
        Store.ResourceGroup group = group(path);
        String name = path.getOrDefault("deployment", "");
        Map<String, Object> sent = Json.child(body(request), "properties");
        List<List<Template.Part>> levels = levels(sent, group);
        Map<String, Object> before = store.documents.get(key(group, name));
        if (before != null && DeploymentRun.running(before)) {
            throw new Refusal(
                    409,
                    "DeploymentActive",
                    "Unable to edit or replace deployment '" + name + "': previous deployment from '"
                            + before.get("timestamp") + "' is still active (expiration time is '"
                            + before.get("timestamp")
                            + "'). Please see https://aka.ms/arm-deploy for usage details.");
        }
        Map<String, Object> deployment = describe(sent, group, name, levels);
        deployment.put("state", "Accepted");
        deployment.put("sent", Json.object("template", sent.get("template"), "parameters", sent.get("parameters")));
        deployment.put("caller", request.caller().orElse(""));
        store.documents.put(key(group, name), deployment);
        Duration duration = simulation.takes(DeploymentRun.usual(levels.size()));
        String operation = run.begin(deployment, key(group, name), levels.size(), duration);
        return Reply.json(before == null ? 201 : 200, shown(deployment))
                .with(
                        "Azure-AsyncOperation",
                        "https://" + request.host() + id(group, name) + "/operationStatuses/" + operation
                                + "?api-version="
                                + request.parameter("api-version").orElse(""));
    }

    private static Map<String, Object> body(Request request) {
        try {
            return Json.parseObject(LenientJson.strict(request.body()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    400,
                    "InvalidRequestContent",
                    "The request content was invalid and could not be deserialized: '" + e.getMessage() + "'.");
        }
    }

    private List<List<Template.Part>> levels(Map<String, Object> sent, Store.ResourceGroup group) {
        String mode = Json.text(sent, "mode").orElse("");
        if (mode.equalsIgnoreCase("Complete")) {
            throw Refusal.unsupported("deployments in complete mode");
        }
        if (!mode.equalsIgnoreCase("Incremental")) {
            throw new Refusal(
                    400,
                    "InvalidRequestContent",
                    "The request content was invalid and could not be deserialized: 'Required property 'mode' not found"
                            + " in JSON. Path 'properties'.'.");
        }
        List<List<Template.Part>> levels = new Template(store, group, sent).levels();
        levels.forEach(level -> level.forEach(run::requireModelled));
        return levels;
    }

    /** What a deployment says of itself from its beginning. */
    private Map<String, Object> describe(
            Map<String, Object> sent, Store.ResourceGroup group, String name, List<List<Template.Part>> levels) {
        Template template = new Template(store, group, sent);
        CRC32 hash = new CRC32();
        hash.update(Json.write(template.source()));
        List<String> resources = new ArrayList<>();
        levels.forEach(level -> level.forEach(part -> resources.add(part.id().toString())));
        return Json.object(
                "id",
                id(group, name),
                "name",
                name,
                "timestamp",
                time(simulation.now()),
                "correlationId",
                simulation.identifiers().uuid("deployment", id(group, name), simulation.now()),
                "templateHash",
                Long.toString(hash.getValue() * 2_654_435_761L),
                "parameters",
                template.parameters(),
                "providers",
                providers(levels),
                "dependencies",
                dependencies(levels),
                "resources",
                resources);
    }

    private static List<Object> providers(List<List<Template.Part>> levels) {
        Map<String, TreeMap<String, TreeSet<String>>> found = new TreeMap<>();
        levels.forEach(level -> level.forEach(part -> found.computeIfAbsent(
                        part.id().provider(), name -> new TreeMap<>())
                .computeIfAbsent(part.id().type().substring(part.id().type().indexOf('/') + 1), name -> new TreeSet<>())
                .add(Json.text(part.body(), "location").orElse(""))));
        List<Object> providers = new ArrayList<>();
        found.forEach((namespace, types) -> providers.add(Json.object(
                "namespace",
                namespace,
                "resourceTypes",
                types.entrySet().stream()
                        .map(type ->
                                Json.object("resourceType", type.getKey(), "locations", List.copyOf(type.getValue())))
                        .toList())));
        return providers;
    }

    private static List<Object> dependencies(List<List<Template.Part>> levels) {
        Map<String, ResourceId> known = new TreeMap<>();
        levels.forEach(level -> level.forEach(part -> known.put(part.id().key(), part.id())));
        List<Object> dependencies = new ArrayList<>();
        levels.forEach(level -> level.forEach(part -> {
            List<Map<String, Object>> needs = part.needs().stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .map(Deployments::named)
                    .toList();
            if (!needs.isEmpty()) {
                Map<String, Object> dependency = Json.object("dependsOn", needs);
                dependency.putAll(named(part.id()));
                dependencies.add(dependency);
            }
        }));
        return dependencies;
    }

    private static Map<String, Object> named(ResourceId id) {
        return Json.object(
                "id", id.toString(), "resourceType", id.type(), "resourceName", String.join("/", id.names()));
    }

    private Map<String, Object> shown(Map<String, Object> deployment) {
        Instant began = Instant.parse(Json.text(deployment, "timestamp").orElseThrow());
        Instant until = Json.text(deployment, "ended").map(Instant::parse).orElse(simulation.now());
        boolean succeeded = "Succeeded".equals(deployment.get("state"));
        Map<String, Object> outputs = Json.child(deployment, "outputs");
        return Json.object(
                "id",
                deployment.get("id"),
                "name",
                deployment.get("name"),
                "type",
                TYPE,
                "properties",
                Json.object(
                        "templateHash",
                        deployment.get("templateHash"),
                        "parameters",
                        deployment.get("parameters"),
                        "mode",
                        "Incremental",
                        "provisioningState",
                        deployment.get("state"),
                        "timestamp",
                        time(until),
                        "duration",
                        Duration.between(began, until).plusMillis(1330).toString(),
                        "correlationId",
                        deployment.get("correlationId"),
                        "providers",
                        deployment.get("providers"),
                        "dependencies",
                        deployment.get("dependencies"),
                        "outputs",
                        succeeded ? outputs : null,
                        "outputResources",
                        succeeded
                                ? Json.texts(deployment, "resources").stream()
                                        .map(id -> Json.object("id", id))
                                        .toList()
                                : null,
                        "error",
                        deployment.get("error")));
    }

    private Reply validate(Request request, Map<String, String> path) {
        Store.ResourceGroup group = group(path);
        String name = path.getOrDefault("deployment", "");
        Map<String, Object> sent = Json.child(body(request), "properties");
        Map<String, Object> deployment = describe(sent, group, name, levels(sent, group));
        deployment.put("state", "Succeeded");
        Map<String, Object> shown = shown(deployment);
        Map<String, Object> properties = Json.child(shown, "properties");
        properties.remove("outputs");
        properties.put("validatedResources", properties.remove("outputResources"));
        return Reply.json(200, shown);
    }

    private Reply list(Map<String, String> path) {
        List<Map<String, Object>> all = store.documents(DOCUMENTS + group(path).id() + "/").stream()
                .map(this::shown)
                .toList();
        return Reply.json(200, Json.object("value", all));
    }

    private Reply delete(Map<String, String> path) {
        existing(path);
        store.documents.remove(key(group(path), path.getOrDefault("deployment", "")));
        return Reply.empty(204);
    }

    private Reply cancel(Map<String, String> path) {
        Map<String, Object> deployment = existing(path);
        if (!DeploymentRun.running(deployment)) {
            throw new Refusal(
                    409,
                    "DeploymentCannotBeCancelled",
                    "The deployment '" + deployment.get("name")
                            + "' cannot be cancelled because it is not active; it is '" + deployment.get("state")
                            + "'.");
        }
        run.end(deployment, "Canceled");
        return Reply.empty(204);
    }

    private Reply export(Map<String, String> path) {
        return Reply.json(
                200,
                Json.object(
                        "template",
                        Json.find(existing(path), "sent", "template").orElse(Map.of())));
    }

    private Reply status(Map<String, String> path) {
        Map<String, Object> deployment = existing(path);
        if (!path.getOrDefault("operation", "").equals(deployment.get("operation"))) {
            throw new Refusal(404, "NotFound", "The operation '" + path.get("operation") + "' was not found.");
        }
        return Reply.json(200, Json.object("status", deployment.get("state"), "error", deployment.get("error")));
    }

    private Reply operations(Map<String, String> path) {
        Map<String, Object> deployment = existing(path);
        List<Object> operations = new ArrayList<>();
        for (Map<String, Object> done : Json.children(deployment, "done")) {
            ResourceId id = ResourceId.parse(Json.text(done, "id").orElse("")).orElseThrow();
            String number = simulation
                    .identifiers()
                    .hex(
                            "deployment operation",
                            Json.text(deployment, "correlationId").orElse(""),
                            id.key())
                    .substring(0, 16)
                    .toUpperCase(Locale.ROOT);
            operations.add(Json.object(
                    "id",
                    deployment.get("id") + "/operations/" + number,
                    "operationId",
                    number,
                    "properties",
                    Json.object(
                            "provisioningOperation",
                            "Create",
                            "provisioningState",
                            done.get("state"),
                            "timestamp",
                            done.get("time"),
                            "duration",
                            done.get("duration"),
                            "trackingId",
                            simulation.identifiers().uuid("deployment tracking", id.key()),
                            "statusCode",
                            done.get("status"),
                            "statusMessage",
                            done.get("message"),
                            "targetResource",
                            named(id))));
        }
        return Reply.json(200, Json.object("value", operations));
    }

    private Map<String, Object> existing(Map<String, String> path) {
        String name = path.getOrDefault("deployment", "");
        return Optional.ofNullable(store.documents.get(key(group(path), name)))
                .orElseThrow(
                        () -> new Refusal(404, "DeploymentNotFound", "Deployment '" + name + "' could not be found."));
    }

    private Store.ResourceGroup group(Map<String, String> path) {
        return store.group(path.getOrDefault("subscription", ""), path.getOrDefault("group", ""))
                .orElseThrow();
    }

    private static String id(Store.ResourceGroup group, String name) {
        return group.id() + "/providers/" + TYPE + "/" + name;
    }

    private static String key(Store.ResourceGroup group, String name) {
        return (DOCUMENTS + group.id() + "/" + name).toLowerCase(Locale.ROOT);
    }

    static String time(Instant instant) {
        return Times.arm(instant).replace("+00:00", "Z");
    }
}
