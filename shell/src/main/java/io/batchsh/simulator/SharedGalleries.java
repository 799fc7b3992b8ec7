package io.batchsh.simulator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Galleries as those see them whom they are shared with: shared ones by subscription or tenant, community ones by everybody
 * who knows their public name. What is shown is what the recordings show: no replica, no source, no tag.
 */
final class SharedGalleries {

    private static final String LOCATION =
            "/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/";
    private static final String DISCLAIMER = "https://aka.ms/community-gallery-disclaimer";

    private final Simulation simulation;

    SharedGalleries(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(Router router) {
        router.on("GET", LOCATION + "sharedGalleries", this::list);
        for (boolean community : new boolean[] {false, true}) {
            String gallery = LOCATION + (community ? "communityGalleries" : "sharedGalleries") + "/{gallery}";
            router.on(
                            "GET",
                            gallery,
                            (request, path) -> Reply.json(200, gallery(found(path, community), path, community)))
                    .on("GET", gallery + "/images", (request, path) -> images(request, path, community))
                    .on(
                            "GET",
                            gallery + "/images/{image}",
                            (request, path) -> Reply.json(200, image(image(path, community), path, community)))
                    .on(
                            "GET",
                            gallery + "/images/{image}/versions",
                            (request, path) -> versions(request, path, community))
                    .on(
                            "GET",
                            gallery + "/images/{image}/versions/{version}",
                            (request, path) -> version(path, community));
        }
    }

    private Reply list(Request request, Map<String, String> path) {
        String subscription = path.getOrDefault("subscription", "");
        boolean ofTenant =
                request.parameter("sharedTo").filter("tenant"::equalsIgnoreCase).isPresent();
        List<Resource> shared = galleries()
                .filter(gallery -> ofTenant
                        ? sharedWith(gallery, "AADTenants", tenant(subscription))
                        : sharedWith(gallery, "Subscriptions", subscription))
                .sorted(Comparator.comparing(gallery -> gallery.id.key()))
                .toList();
        return ResourcePage.answer(request, shared, gallery -> gallery.id.key(), gallery -> {
            Map<String, Object> shown = gallery(gallery, path, false);
            shown.remove("properties");
            return shown;
        });
    }

    private Reply images(Request request, Map<String, String> path, boolean community) {
        Resource gallery = found(path, community);
        return ResourcePage.answer(
                request,
                simulation.store().resources(ImageDefinitions.TYPE, gallery.id.toString()),
                image -> image.id.key(),
                image -> image(image, path, community));
    }

    private Reply versions(Request request, Map<String, String> path, boolean community) {
        Resource image = image(path, community);
        List<Resource> there = simulation.store().resources(ImageVersions.TYPE, image.id.toString()).stream()
                .filter(version -> usable(version, path))
                .toList();
        return ResourcePage.answer(
                request, there, version -> version.id.key(), version -> version(version, path, community));
    }

    private Reply version(Map<String, String> path, boolean community) {
        ResourceId id = image(path, community).id.child("versions", path.getOrDefault("version", ""));
        Resource version = simulation
                .store()
                .resource(id)
                .filter(found -> usable(found, path))
                .orElseThrow(() -> missing(path, community));
        return Reply.json(200, version(version, path, community));
    }

    private static boolean usable(Resource version, Map<String, String> path) {
        return version.provisioningState().equals("Succeeded")
                && ImageVersions.replicasIn(version, Reference.bare(path.getOrDefault("location", ""))) > 0;
    }

    private Resource image(Map<String, String> path, boolean community) {
        return simulation
                .store()
                .resource(found(path, community).id.child("images", path.getOrDefault("image", "")))
                .orElseThrow(() -> missing(path, community));
    }

    private Resource found(Map<String, String> path, boolean community) {
        String name = path.getOrDefault("gallery", "");
        String subscription = path.getOrDefault("subscription", "");
        return galleries()
                .filter(gallery -> community
                        ? Json.flag(
                                        gallery.properties,
                                        "sharingProfile",
                                        "communityGalleryInfo",
                                        "communityGalleryEnabled")
                                && publicNames(gallery).stream().anyMatch(name::equalsIgnoreCase)
                        : uniqueName(gallery).equalsIgnoreCase(name)
                                && (sharedWith(gallery, "Subscriptions", subscription)
                                        || sharedWith(gallery, "AADTenants", tenant(subscription))))
                .findFirst()
                .orElseThrow(() -> missing(path, community));
    }

    private Stream<Resource> galleries() {
        return simulation.store().subscriptions().stream()
                .flatMap(subscription ->
                        simulation
                                .store()
                                .resources(Galleries.GALLERY, "/subscriptions/" + subscription.id())
                                .stream());
    }

    private String tenant(String subscription) {
        return simulation.store().subscriptions().stream()
                .filter(known -> known.id().equalsIgnoreCase(subscription))
                .map(Store.Subscription::tenantId)
                .findFirst()
                .orElse("");
    }

    private static boolean sharedWith(Resource gallery, String type, String id) {
        return Json.children(gallery.properties, "sharingProfile", "groups").stream()
                .filter(group -> type.equals(group.get("type")))
                .flatMap(group -> Json.texts(group, "ids").stream())
                .anyMatch(id::equalsIgnoreCase);
    }

    private static String uniqueName(Resource gallery) {
        return Json.text(gallery.properties, "identifier", "uniqueName").orElse("");
    }

    private static List<String> publicNames(Resource gallery) {
        return Json.texts(gallery.properties, "sharingProfile", "communityGalleryInfo", "publicNames");
    }

    private static Map<String, Object> gallery(Resource gallery, Map<String, String> path, boolean community) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("properties", properties);
        if (community) {
            Map<String, Object> metadata =
                    new LinkedHashMap<>(Json.child(gallery.properties, "sharingProfile", "communityGalleryInfo"));
            metadata.keySet().retainAll(List.of("publisherUri", "publisherContact", "eula", "publicNames"));
            properties.put("communityMetadata", metadata);
            properties.put("disclaimer", DISCLAIMER);
            shown.put("communityMetadata", metadata);
        }
        String name = community ? publicNames(gallery).get(0) : uniqueName(gallery);
        return named(shown, path, name, (community ? "/CommunityGalleries/" : "/SharedGalleries/") + name);
    }

    private static Map<String, Object> image(Resource image, Map<String, String> path, boolean community) {
        Map<String, Object> properties = properties(community);
        for (String name : List.of(
                "osType", "osState", "recommended", "hyperVGeneration", "features", "purchasePlan", "architecture")) {
            Json.find(image.properties, name).ifPresent(value -> properties.put(name, value));
        }
        // The community is not told how the owner calls it.
        properties.put(
                "identifier",
                community
                        ? Json.object("publisher", "", "offer", "", "sku", "")
                        : Json.child(image.properties, "identifier"));
        return named(
                Json.object("properties", properties),
                path,
                image.id.name(),
                unique(path, community) + image.id.name());
    }

    private static Map<String, Object> version(Resource version, Map<String, String> path, boolean community) {
        Map<String, Object> properties = properties(community);
        Map<String, Object> publishing = Json.child(version.properties, "publishingProfile");
        for (String name : List.of("publishedDate", "endOfLifeDate", "excludeFromLatest")) {
            Json.find(publishing, name).ifPresent(value -> properties.put(name, value));
        }
        Map<String, Object> storage = Json.child(version.properties, "storageProfile");
        Map<String, Object> disks = new LinkedHashMap<>();
        disks.put("osDiskImage", disk(Json.child(storage, "osDiskImage")));
        List<Map<String, Object>> data = Json.children(storage, "dataDiskImages").stream()
                .map(SharedGalleries::disk)
                .toList();
        if (!data.isEmpty()) {
            disks.put("dataDiskImages", data);
        }
        properties.put("storageProfile", disks);
        String image = version.id.parent().orElseThrow().name();
        return named(
                Json.object("properties", properties),
                path,
                version.id.name(),
                unique(path, community) + image + "/Versions/" + version.id.name());
    }

    private static Map<String, Object> disk(Map<String, Object> disk) {
        return Json.object(
                "lun", disk.get("lun"), "diskSizeGB", disk.get("sizeInGB"), "hostCaching", disk.get("hostCaching"));
    }

    private static Map<String, Object> properties(boolean community) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (community) {
            properties.put("disclaimer", DISCLAIMER);
        }
        return properties;
    }

    private static String unique(Map<String, String> path, boolean community) {
        return (community ? "/CommunityGalleries/" : "/SharedGalleries/") + path.get("gallery") + "/Images/";
    }

    private static Map<String, Object> named(
            Map<String, Object> shown, Map<String, String> path, String name, String uniqueId) {
        shown.put("location", path.getOrDefault("location", ""));
        shown.put("name", name);
        shown.put("identifier", Json.object("uniqueId", uniqueId));
        return shown;
    }

    private static Refusal missing(Map<String, String> path, boolean community) {
        return new Refusal(
                404,
                "NotFound",
                "The " + (community ? "community" : "shared") + " gallery image '" + path.get("gallery")
                        + Optional.ofNullable(path.get("image"))
                                .map(name -> "/" + name)
                                .orElse("")
                        + Optional.ofNullable(path.get("version"))
                                .map(name -> "/" + name)
                                .orElse("")
                        + "' does not exist, is not shared with subscription '" + path.get("subscription")
                        + "' or is not in region '"
                        + path.getOrDefault("location", "").toLowerCase(Locale.ROOT) + "'.");
    }
}
