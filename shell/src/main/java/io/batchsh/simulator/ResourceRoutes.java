package io.batchsh.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GET, PUT, DELETE and the lists of one type of resource, with long-running writes. */
final class ResourceRoutes {

    private final Simulation simulation;
    private final Operations operations;
    private final ResourceKind kind;

    ResourceRoutes(Simulation simulation, Operations operations, ResourceKind kind) {
        this.simulation = simulation;
        this.operations = operations;
        this.kind = kind;
    }

    void route(Router router) {
        String[] parts = kind.type().split("/");
        String subscription = "/subscriptions/{subscription}";
        StringBuilder path = new StringBuilder(subscription + "/resourceGroups/{group}/providers/").append(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            path.append('/').append(parts[i]);
            if (i < parts.length - 1) {
                path.append("/{name").append(i - 1).append('}');
            }
        }
        String one = path + "/{name" + (parts.length - 2) + "}";
        router.on("GET", path.toString(), this::list)
                .on("GET", one, this::get)
                .on("PUT", one, this::put)
                .on("DELETE", one, this::delete);
        if (parts.length == 2) {
            router.on("GET", subscription + "/providers/" + kind.type(), this::list);
        }
    }

    static Refusal notFound(ResourceId id) {
        return new Refusal(
                404,
                "ResourceNotFound",
                "The Resource '" + id.type().substring(0, id.type().indexOf('/')) + typeAndName(id)
                        + "' under resource group '" + id.group()
                        + "' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");
    }

    private static String typeAndName(ResourceId id) {
        String text = id.toString();
        return text.substring(text.indexOf("/providers/")
                + "/providers/".length()
                + id.provider().length());
    }

    private Reply list(Request request, Map<String, String> path) {
        StringBuilder scope = new StringBuilder("/subscriptions/").append(path.get("subscription"));
        if (path.containsKey("group")) {
            scope.append("/resourceGroups/").append(path.get("group"));
        }
        if (path.containsKey("name0")) {
            ResourceId parent = id(path, path.size() - 2);
            scope = new StringBuilder(existing(parent).id.toString());
        }
        List<?> values = simulation.store().resources(kind.type(), scope.toString()).stream()
                .map(resource -> kind.render(resource, request))
                .toList();
        return Reply.json(200, Json.object("value", values));
    }

    private Reply get(Request request, Map<String, String> path) {
        return Reply.json(200, kind.render(existing(id(path, path.size() - 2)), request));
    }

    private Reply put(Request request, Map<String, String> path) {
        ResourceId id = id(path, path.size() - 2);
        Optional<ResourceId> parent = id.parent();
        if (parent.isPresent() && simulation.store().resource(parent.get()).isEmpty()) {
            throw new Refusal(
                    404,
                    "ParentResourceNotFound",
                    "Can not perform requested operation on nested resource. Parent resource '"
                            + parent.get().name() + "' not found.");
        }
        Map<String, Object> body = body(request);
        String location = Json.text(body, "location")
                .orElseThrow(() ->
                        new Refusal(400, "LocationRequired", "The location property is required for this definition."));
        Reference.Location region = simulation
                .reference()
                .location(location)
                .orElseThrow(() -> new Refusal(
                        400,
                        "LocationNotAvailableForResourceType",
                        "The provided location '" + location + "' is not available for resource type '" + kind.type()
                                + "'."));
        Optional<Resource> before = simulation.store().resource(id);
        if (before.isPresent() && !before.get().location.equals(region.name())) {
            throw new Refusal(
                    409,
                    "InvalidResourceLocation",
                    "The resource '" + id.name() + "' already exists in location '" + before.get().location
                            + "' in resource group '" + id.group()
                            + "'. A resource with the same name cannot be created in location '" + region.name()
                            + "'. Please select a new resource name.");
        }
        Map<String, Object> accepted =
                kind.accept(request, id, new LinkedHashMap<>(Json.child(body, "properties")), before);
        Resource resource = before.orElseGet(() -> new Resource(id, region.name()));
        resource.tags = Json.child(body, "tags");
        resource.properties = accepted;
        resource.provisioningState(before.isPresent() ? "Updating" : "Creating");
        resource.generation = simulation.timeline().sequence();
        simulation.store().add(resource);
        Duration duration = kind.begin(resource);
        Reply reply = Reply.json(before.isPresent() ? 200 : 201, kind.render(resource, request));
        return operations.begin(reply, request, resource, duration, ResourceEnds.SETTLED);
    }

    private Reply delete(Request request, Map<String, String> path) {
        Optional<Resource> found = simulation.store().resource(id(path, path.size() - 2));
        if (found.isEmpty()) {
            return Reply.empty(204);
        }
        Resource resource = found.get();
        List<String> nested = new ArrayList<>(simulation.store().below(resource.id));
        if (!nested.isEmpty()) {
            throw new Refusal(
                    409,
                    "CannotDeleteResource",
                    "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '"
                            + String.join(",", nested.subList(0, Math.min(3, nested.size())))
                            + "'. Please delete all nested resources before deleting this resource.");
        }
        resource.provisioningState("Deleting");
        resource.generation = simulation.timeline().sequence();
        return operations.begin(Reply.empty(202), request, resource, kind.deletion(), ResourceEnds.GONE);
    }

    private Resource existing(ResourceId id) {
        return simulation.store().resource(id).orElseThrow(() -> notFound(id));
    }

    private ResourceId id(Map<String, String> path, int depth) {
        String[] parts = kind.type().split("/");
        List<String> names = new ArrayList<>();
        StringBuilder type = new StringBuilder(parts[0]);
        for (int i = 0; i < depth; i++) {
            type.append('/').append(parts[i + 1]);
            names.add(path.getOrDefault("name" + i, ""));
        }
        return new ResourceId(
                path.getOrDefault("subscription", ""), path.getOrDefault("group", ""), type.toString(), names);
    }

    private static Map<String, Object> body(Request request) {
        try {
            return request.json();
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    400,
                    "InvalidRequestContent",
                    "The request content was invalid and could not be deserialized: '" + e.getMessage() + "'.");
        }
    }
}
