package io.batchsh.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Versions of gallery images, and their replication. */
final class ImageVersions implements ResourceKind {

    static final String TYPE = "Microsoft.Compute/galleries/images/versions";

    /** The property under which a version keeps the state of its replicas; shown only when asked for. */
    static final String REPLICATION = "replicationStatus";

    private static final String REPLICATED = "imageVersion.replicated";

    private static final int MOST_REPLICAS = 100;

    private final Simulation simulation;

    ImageVersions(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        if (!id.name().matches("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}")) {
            throw new Refusal(
                    400,
                    "InvalidParameter",
                    "The gallery image version name '" + id.name()
                            + "' is invalid. It must be of the form Major.Minor.Patch, each a whole number.");
        }
        existing.ifPresentOrElse(before -> ImageInputs.keep(before, sent), () -> new ImageInputs(simulation)
                .complete(simulation.store().resource(id.parent().orElseThrow()).orElseThrow(), sent));
        Map<String, Object> publishing = new LinkedHashMap<>(Json.child(sent, "publishingProfile"));
        int replicas = replicas(Json.integer(publishing, "replicaCount").orElse(1));
        List<Object> regions = new ArrayList<>();
        for (Map<String, Object> region : Json.children(publishing, "targetRegions")) {
            regions.add(region(region, replicas));
        }
        if (regions.isEmpty()) {
            String home = simulation.store().resource(id.parent().orElseThrow()).orElseThrow().location;
            regions.add(region(Json.object("name", home), replicas));
        }
        existing.filter(before -> !Json.flag(sent, "safetyProfile", "allowDeletionOfReplicatedLocations"))
                .ifPresent(before -> keepsRegions(before, regions));
        publishing.put("targetRegions", regions);
        List<Object> edges = new ArrayList<>();
        Json.children(publishing, "targetExtendedLocations").forEach(edge -> edges.add(edge(edge)));
        if (!edges.isEmpty()) {
            publishing.put("targetExtendedLocations", edges);
        }
        publishing.put("replicaCount", replicas);
        publishing.putIfAbsent("excludeFromLatest", false);
        publishing.putIfAbsent("storageAccountType", "Standard_LRS");
        publishing.put(
                "publishedDate",
                existing.flatMap(before -> Json.text(before.properties, "publishingProfile", "publishedDate"))
                        .orElseGet(() -> Times.arm(simulation.now())));
        sent.put("publishingProfile", publishing);
        Map<String, Object> safety = new LinkedHashMap<>(Json.child(sent, "safetyProfile"));
        safety.putIfAbsent("reportedForPolicyViolation", false);
        safety.putIfAbsent("allowDeletionOfReplicatedLocations", false);
        sent.put("safetyProfile", safety);
        existing.ifPresent(before -> sent.put(REPLICATION, Json.children(before.properties, REPLICATION)));
        return sent;
    }

    private static void keepsRegions(Resource before, List<Object> regions) {
        for (Map<String, Object> old : Json.children(before.properties, "publishingProfile", "targetRegions")) {
            boolean kept = Json.children(Json.object("regions", regions), "regions").stream()
                    .anyMatch(region -> Objects.equals(region.get("name"), old.get("name")));
            if (!kept) {
                throw new Refusal(
                        409,
                        "OperationNotAllowed",
                        "The replica in region '" + old.get("name") + "' cannot be removed unless"
                                + " safetyProfile.allowDeletionOfReplicatedLocations is true.");
            }
        }
    }

    private Map<String, Object> region(Map<String, Object> sent, int replicas) {
        String name = Json.text(sent, "name").orElseThrow(() -> ImageDefinitions.missing("targetRegions.name"));
        Reference.Location location = simulation
                .reference()
                .location(name)
                .orElseThrow(() -> new Refusal(
                        400, "InvalidParameter", "The target region '" + name + "' is not a region of Azure."));
        Map<String, Object> region = new LinkedHashMap<>(sent);
        region.put("name", location.displayName());
        region.put(
                "regionalReplicaCount",
                replicas(Json.integer(sent, "regionalReplicaCount").orElse(replicas)));
        region.putIfAbsent("storageAccountType", "Standard_LRS");
        Map<String, Object> encryption = new LinkedHashMap<>(Json.child(sent, "encryption"));
        Map<String, Object> os = new LinkedHashMap<>(Json.child(encryption, "osDiskImage"));
        if (!os.isEmpty()) {
            os.putIfAbsent("securityProfile", Map.of());
            encryption.put("osDiskImage", os);
            region.put("encryption", encryption);
        }
        return region;
    }

    // Recorded, azure-cli test_image_version_with_target_extended_locations.
    private Map<String, Object> edge(Map<String, Object> sent) {
        Map<String, Object> edge = new LinkedHashMap<>(sent);
        simulation
                .reference()
                .location(Json.text(sent, "name").orElse(""))
                .ifPresent(home -> edge.put("name", home.displayName()));
        edge.putIfAbsent("extendedLocationReplicaCount", 1);
        edge.putIfAbsent("storageAccountType", "StandardSSD_LRS");
        return edge;
    }

    private static int replicas(int count) {
        if (count < 1 || count > MOST_REPLICAS) {
            throw new Refusal(
                    400,
                    "InvalidParameter",
                    "The replica count " + count + " is invalid. It must be between 1 and " + MOST_REPLICAS + ".");
        }
        return count;
    }

    // Recorded, azure-cli test_gallery_e2e: the disks appear when the version is there.
    @Override
    public Map<String, Object> begun(Resource version, Request request) {
        Map<String, Object> rendered = render(version, request);
        if (version.provisioningState().equals("Creating")) {
            Map<String, Object> properties = new LinkedHashMap<>(Json.child(rendered, "properties"));
            Map<String, Object> storage =
                    new LinkedHashMap<>(Json.child(ResourceRoutes.body(request), "properties", "storageProfile"));
            Map<String, Object> os = new LinkedHashMap<>(Json.child(storage, "osDiskImage"));
            if (!os.isEmpty()) {
                os.putIfAbsent("hostCaching", "ReadWrite");
                storage.put("osDiskImage", os);
            }
            properties.put("storageProfile", storage);
            rendered.put("properties", properties);
        }
        return rendered;
    }

    @Override
    public Duration begin(Resource version) {
        return replicate(version);
    }

    @Override
    public void handle(EventTable events) {
        events.on(
                REPLICATED, arguments -> simulation.store().resource(arguments).ifPresent(version -> {
                    String region = Json.text(arguments, "region").orElseThrow();
                    int progress = Json.integer(arguments, "progress").orElseThrow();
                    for (Map<String, Object> replica : Json.children(version.properties, REPLICATION)) {
                        if (region.equals(replica.get("region"))) {
                            replica.put("progress", progress);
                            replica.put("state", progress == 100 ? "Completed" : "Replicating");
                        }
                    }
                }));
    }

    /** Lets the replicas that are not there yet come, each in its own time; returns when the last one will be. */
    Duration replicate(Resource version) {
        Map<String, Map<String, Object>> known = new LinkedHashMap<>();
        Json.children(version.properties, REPLICATION)
                .forEach(replica -> known.put(Json.text(replica, "region").orElse(""), replica));
        List<Object> replicas = new ArrayList<>();
        double factor = simulation
                .faults()
                .strike(FaultKind.SLOW_REPLICATION, version.id.toString())
                .map(Fault::factor)
                .orElse(1.0);
        Duration last = Duration.ofSeconds(30);
        int index = 0;
        for (Map<String, Object> region : Json.children(version.properties, "publishingProfile", "targetRegions")) {
            String name = Json.text(region, "name").orElse("");
            Map<String, Object> before = known.get(name);
            if (before != null && "Completed".equals(before.get("state"))) {
                replicas.add(before);
                continue;
            }
            replicas.add(replica(name, "Replicating"));
            double chance = simulation.identifiers().chance(version.id.key().hashCode(), 0, index++);
            Duration duration = simulation.takes(Duration.ofSeconds(Math.round((300 + 300 * chance) * factor)));
            for (int quarter = 1; quarter <= 4; quarter++) {
                int progress = quarter * 25;
                simulation
                        .timeline()
                        .after(
                                duration.multipliedBy(quarter).dividedBy(4),
                                REPLICATED,
                                version.event("region", name, "progress", progress));
            }
            last = last.compareTo(duration) > 0 ? last : duration;
        }
        version.properties.put(REPLICATION, replicas);
        return last;
    }

    @Override
    public Map<String, Object> render(Resource version, Request request) {
        Map<String, Object> rendered = version.render();
        Map<String, Object> properties = version.shown();
        Object replicas = properties.remove(REPLICATION);
        boolean expanded = request.parameter("$expand")
                .filter("ReplicationStatus"::equalsIgnoreCase)
                .isPresent();
        if (expanded && replicas != null) {
            properties.put(REPLICATION, Json.object("aggregatedState", aggregated(version), "summary", replicas));
        }
        rendered.put("properties", properties);
        return rendered;
    }

    private static String aggregated(Resource version) {
        List<String> states = Json.children(version.properties, REPLICATION).stream()
                .map(replica -> Json.text(replica, "state").orElse("Unknown"))
                .toList();
        if (states.contains("Failed")) {
            return "Failed";
        }
        return states.stream().allMatch("Completed"::equals) ? "Completed" : "InProgress";
    }

    static Map<String, Object> replica(String region, String state) {
        return Json.object(
                "region", region, "state", state, "details", "", "progress", state.equals("Completed") ? 100 : 0);
    }

    /** What a version says of encryption in a region; empty where it says nothing. */
    static Map<String, Object> encryption(Resource version, String location) {
        return Json.children(version.properties, "publishingProfile", "targetRegions").stream()
                .filter(region ->
                        Reference.bare(Json.text(region, "name").orElse("")).equals(location))
                .findFirst()
                .map(region -> Json.child(region, "encryption"))
                .orElse(Map.of());
    }

    /** The replicas of a version that are complete in a region. */
    static int replicasIn(Resource version, String location) {
        boolean complete = Json.children(version.properties, REPLICATION).stream()
                .anyMatch(replica -> "Completed".equals(replica.get("state"))
                        && Reference.bare(Json.text(replica, "region").orElse(""))
                                .equals(location));
        return !complete
                ? 0
                : Json.children(version.properties, "publishingProfile", "targetRegions").stream()
                        .filter(region -> Reference.bare(
                                        Json.text(region, "name").orElse(""))
                                .equals(location))
                        .findFirst()
                        .flatMap(region -> Json.integer(region, "regionalReplicaCount"))
                        .orElse(0);
    }
}
