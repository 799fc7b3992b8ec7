package io.batchsh.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GET, HEAD, PUT, PATCH, DELETE and the lists of one type of resource, with long-running writes. */
final class ResourceRoutes {

    /** What may stand beside the properties of a resource. */
    private static final List<String> ENVELOPE =
            List.of("sku", "kind", "zones", "identity", "plan", "extendedLocation", "managedBy");

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
                .on("HEAD", one, this::head)
                .on("PUT", one, this::put)
                .on("PATCH", one, this::patch)
                .on("DELETE", one, this::delete);
        if (parts.length == 2) {
            router.on("GET", subscription + "/providers/" + kind.type(), this::list);
        }
    }

    static Refusal notFound(ResourceId id) {
        String path = id.toString();
        return new Refusal(
                404,
                "ResourceNotFound",
                "The Resource '" + path.substring(path.indexOf("/providers/") + "/providers/".length())
                        + "' under resource group '"
                        + id.group()
                        + "' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");
    }

    private Reply list(Request request, Map<String, String> path) {
        StringBuilder scope = new StringBuilder("/subscriptions/").append(path.get("subscription"));
        if (path.containsKey("group")) {
            scope.append("/resourceGroups/").append(path.get("group"));
        }
        if (path.containsKey("name0")) {
            scope = new StringBuilder(existing(id(path, path.size() - 2)).id.toString());
        }
        return ResourcePage.answer(
                request,
                simulation.store().resources(kind.type(), scope.toString()),
                resource -> resource.id.key(),
                resource -> kind.render(resource, request));
    }

    private Reply get(Request request, Map<String, String> path) {
        return shown(200, existing(id(path, path.size() - 2)), request);
    }

    private Reply head(Request request, Map<String, String> path) {
        boolean exists = simulation.store().resource(id(path, path.size() - 2)).isPresent();
        return Reply.empty(exists ? 204 : 404);
    }

    private Reply shown(int status, Resource resource, Request request) {
        return answer(status, kind.render(resource, request));
    }

    private static Reply answer(int status, Map<String, Object> rendered) {
        Reply reply = Reply.json(status, rendered);
        Json.text(rendered, "etag").ifPresent(tag -> reply.with("ETag", tag));
        return reply;
    }

    private Reply put(Request request, Map<String, String> path) {
        ResourceId id = id(path, path.size() - 2);
        Map<String, Object> body = body(request);
        Optional<Resource> before = simulation.store().resource(id);
        String region = region(id, body, before);
        before.filter(resource -> resource.provisioningState().equals("Deleting"))
                .ifPresent(resource -> {
                    throw new Refusal(
                            409,
                            "Conflict",
                            "The resource '" + resource.id.name()
                                    + "' is being deleted. Wait until it is gone before creating it again.");
                });
        return write(request, id, region, body, before);
    }

    private Reply patch(Request request, Map<String, String> path) {
        Resource resource = existing(id(path, path.size() - 2));
        Map<String, Object> changed = resource.render();
        changed.putAll(body(request));
        changed.put("properties", Json.merge(Json.copy(resource.shown()), Json.child(body(request), "properties")));
        return write(request, resource.id, resource.location, changed, Optional.of(resource));
    }

    private String region(ResourceId id, Map<String, Object> body, Optional<Resource> before) {
        Optional<Resource> parent = id.parent().flatMap(simulation.store()::resource);
        if (id.parent().isPresent() && parent.isEmpty()) {
            throw new Refusal(
                    404,
                    "ParentResourceNotFound",
                    "Can not perform requested operation on nested resource. Parent resource '"
                            + id.parent().get().name() + "' not found.");
        }
        if (!kind.located()) {
            return "";
        }
        String location = Json.text(body, "location")
                .orElseThrow(() ->
                        new Refusal(400, "LocationRequired", "The location property is required for this definition."));
        String region = simulation
                .reference()
                .location(location)
                .map(Reference.Location::name)
                .orElseThrow(() -> new Refusal(
                        400,
                        "LocationNotAvailableForResourceType",
                        "The provided location '" + location + "' is not available for resource type '" + kind.type()
                                + "'."));
        if (before.isPresent() && !before.get().location.equals(region)) {
            throw new Refusal(
                    409,
                    "InvalidResourceLocation",
                    "The resource '" + id.name() + "' already exists in location '" + before.get().location
                            + "' in resource group '" + id.group()
                            + "'. A resource with the same name cannot be created in location '" + region
                            + "'. Please select a new resource name.");
        }
        return region;
    }

    private Reply write(
            Request request, ResourceId id, String region, Map<String, Object> body, Optional<Resource> before) {
        Map<String, Object> accepted =
                kind.accept(request, id, new LinkedHashMap<>(Json.child(body, "properties")), before);
        Resource resource = before.orElseGet(() -> new Resource(id, region));
        Map<String, Object> old = resource.properties;
        resource.tags = Json.child(body, "tags");
        resource.properties = accepted;
        Map<String, Object> envelope = new LinkedHashMap<>();
        ENVELOPE.forEach(name -> Json.find(body, name).ifPresent(value -> envelope.put(name, value)));
        Json.find(resource.envelope(), "managedBy").ifPresent(value -> envelope.put("managedBy", value));
        identify(resource.id, envelope);
        resource.envelope(envelope);
        resource.keepNotes(old);
        OperationStyle style = kind.style();
        resource.provisioningState(before.isPresent() ? "Updating" : style.state());
        resource.generation = simulation.timeline().sequence();
        simulation.store().add(resource);
        Duration duration = kind.begin(resource);
        int status = before.isPresent() ? style.updated() : style.created();
        if (duration.isZero()) {
            resource.provisioningState(kind.outcome(resource));
            return shown(before.isPresent() ? 200 : status, resource, request);
        }
        Reply reply = style.body() ? answer(status, kind.begun(resource, request)) : Reply.empty(status);
        return operations.begin(reply, request, resource, style, duration, ResourceEnds.SETTLED);
    }

    /** A resource with an identity of its own is a principal of the tenant. */
    private void identify(ResourceId id, Map<String, Object> envelope) {
        Map<String, Object> identity = new LinkedHashMap<>(Json.child(envelope, "identity"));
        if (Json.text(identity, "type").orElse("").contains("SystemAssigned")) {
            identity.put("principalId", simulation.identifiers().uuid("identity", id.key()));
            identity.put("tenantId", simulation.store().tenants.get(0).id());
            envelope.put("identity", identity);
        }
    }

    private Reply delete(Request request, Map<String, String> path) {
        Optional<Resource> found = simulation.store().resource(id(path, path.size() - 2));
        if (found.isEmpty()) {
            return Reply.empty(204);
        }
        Resource resource = found.get();
        Locks.check(simulation.store(), resource.id.toString());
        List<String> nested = new ArrayList<>(simulation.store().below(resource.id));
        if (!nested.isEmpty() && !kind.cascades()) {
            throw new Refusal(
                    409,
                    "CannotDeleteResource",
                    "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '"
                            + String.join(",", nested.subList(0, Math.min(3, nested.size())))
                            + "'. Please delete all nested resources before deleting this resource.");
        }
        kind.deletable(resource);
        if (kind.deletion().isZero()) {
            kind.gone(resource);
            simulation.store().remove(resource);
            return Reply.empty(200);
        }
        resource.provisioningState("Deleting");
        resource.generation = simulation.timeline().sequence();
        return operations.begin(Reply.empty(202), request, resource, kind.style(), kind.deletion(), ResourceEnds.GONE);
    }

    private Resource existing(ResourceId id) {
        return simulation.store().resource(id).orElseThrow(() -> notFound(id));
    }

    private ResourceId id(Map<String, String> path, int depth) {
        return ResourceId.of(path, kind.type(), depth);
    }

    static Map<String, Object> body(Request request) {
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
