package io.batchsh.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** With whom galleries are shared: subscriptions and tenants, or the community. */
final class GallerySharing {

    private static final String PROFILE = "sharingProfile";
    private static final String SHARED = "gallery.shared";
    private static final List<String> OPERATIONS = List.of("Add", "Remove", "Reset", "EnableCommunity");

    private final Simulation simulation;
    private final Operations operations;

    GallerySharing(Simulation simulation) {
        this.simulation = simulation;
        this.operations = new Operations(simulation);
    }

    void route(Router router) {
        router.on(
                "POST",
                "/subscriptions/{subscription}/resourceGroups/{group}/providers/" + Galleries.GALLERY
                        + "/{name0}/share",
                this::share);
    }

    void handle(EventTable events) {
        events.on(SHARED, arguments -> simulation.store().resource(arguments).ifPresent(gallery -> {
            Map<String, Object> profile = new LinkedHashMap<>(Json.child(gallery.properties, PROFILE));
            change(profile, arguments);
            gallery.properties.put(PROFILE, profile);
        }));
    }

    /** Completes the sharing profile that a gallery is created with. */
    static Map<String, Object> complete(Simulation simulation, ResourceId id, Map<String, Object> properties) {
        Map<String, Object> profile = new LinkedHashMap<>(Json.child(properties, PROFILE));
        if ("Community".equals(profile.get("permissions"))) {
            Map<String, Object> community = new LinkedHashMap<>(Json.child(profile, "communityGalleryInfo"));
            for (String name : List.of("publisherUri", "publisherContact", "eula", "publicNamePrefix")) {
                if (Json.text(community, name).isEmpty()) {
                    throw ImageDefinitions.missing("gallery.properties.sharingProfile.communityGalleryInfo." + name);
                }
            }
            community.putIfAbsent("communityGalleryEnabled", false);
            community.putIfAbsent(
                    "publicNames",
                    List.of(community.get("publicNamePrefix") + "-"
                            + simulation.identifiers().uuid("community gallery", id.key())));
            profile.put("communityGalleryInfo", community);
            properties.put(PROFILE, profile);
        }
        return properties;
    }

    /** A gallery; those it is shared with are listed when {@code $expand=SharingProfile/Groups} asks for them. */
    static Map<String, Object> render(Resource gallery, Request request) {
        Map<String, Object> rendered = gallery.render();
        Map<String, Object> properties = gallery.shown();
        Map<String, Object> profile = new LinkedHashMap<>(Json.child(properties, PROFILE));
        if (!profile.isEmpty()) {
            boolean groups = request.parameter("$expand")
                    .filter("SharingProfile/Groups"::equalsIgnoreCase)
                    .isPresent();
            if (!groups) {
                profile.remove("groups");
            }
            properties.put(PROFILE, profile);
        } else if (request.parameter("$select")
                .filter("Permissions"::equalsIgnoreCase)
                .isPresent()) {
            properties.put(PROFILE, Json.object("permissions", "Private"));
        }
        rendered.put("properties", properties);
        return rendered;
    }

    private Reply share(Request request, Map<String, String> path) {
        ResourceId id = ResourceId.of(path, Galleries.GALLERY, 1);
        Resource gallery = simulation.store().resource(id).orElseThrow(() -> ResourceRoutes.notFound(id));
        Map<String, Object> body = ResourceRoutes.body(request);
        ImageDefinitions.oneOf(body, "operationType", OPERATIONS);
        String operation = Json.text(body, "operationType").orElseThrow();
        String permissions =
                Json.text(gallery.properties, PROFILE, "permissions").orElse("Private");
        boolean fits =
                switch (operation) {
                    case "Add", "Remove" -> permissions.equals("Groups");
                    case "EnableCommunity" -> permissions.equals("Community");
                    default -> true;
                };
        if (!fits) {
            throw new Refusal(
                    409,
                    "OperationNotAllowed",
                    "The sharing operation '" + operation + "' is not allowed on gallery '" + gallery.id.name()
                            + "' whose sharing permissions are '" + permissions + "'.");
        }
        return operations.begin(
                Reply.empty(202),
                request,
                gallery,
                OperationStyle.GALLERY,
                Duration.ofSeconds(12),
                SHARED,
                "sharing",
                operation,
                "groups",
                Json.children(body, "groups"));
    }

    private static void change(Map<String, Object> profile, Map<String, Object> arguments) {
        String operation = Json.text(arguments, "sharing").orElseThrow();
        if (operation.equals("Reset")) {
            profile.clear();
            profile.put("permissions", "Private");
            return;
        }
        if (operation.equals("EnableCommunity")) {
            Map<String, Object> community = new LinkedHashMap<>(Json.child(profile, "communityGalleryInfo"));
            community.put("communityGalleryEnabled", true);
            profile.put("communityGalleryInfo", community);
            return;
        }
        List<Object> groups = new ArrayList<>();
        for (String type : List.of("Subscriptions", "AADTenants")) {
            Set<String> ids = new LinkedHashSet<>(ids(Json.children(profile, "groups"), type));
            List<String> named = ids(Json.children(arguments, "groups"), type);
            if (operation.equals("Add")) {
                ids.addAll(named);
            } else {
                named.forEach(ids::remove);
            }
            if (!ids.isEmpty()) {
                groups.add(Json.object("type", type, "ids", List.copyOf(ids)));
            }
        }
        profile.put("groups", groups);
    }

    private static List<String> ids(List<Map<String, Object>> groups, String type) {
        return groups.stream()
                .filter(group -> type.equals(group.get("type")))
                .flatMap(group -> Json.texts(group, "ids").stream())
                .toList();
    }
}
