package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The marketplace images of a region: those that Batch supports, each in one version. */
final class Marketplace {

    private static final List<String> FEATURING = List.of("canonical", "microsoftwindowsserver", "debian");

    static final String VERSION = "1.0.20251201";
    private static final long GIB = 1L << 30;

    private final Simulation simulation;

    Marketplace(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(Router router) {
        String publishers = "/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/publishers";
        String offers = publishers + "/{publisher}/artifacttypes/vmimage/offers";
        String skus = offers + "/{offer}/skus";
        String versions = skus + "/{sku}/versions";
        router.on("GET", publishers, (request, path) -> names(path, SupportedImage::publisher))
                .on("GET", offers, (request, path) -> names(path, SupportedImage::offer))
                .on("GET", skus, (request, path) -> names(path, SupportedImage::sku))
                .on("GET", versions, (request, path) -> names(path, image -> VERSION))
                .on("GET", versions + "/{version}", (request, path) -> version(path));
    }

    private Reply names(Map<String, String> path, Function<SupportedImage, String> name) {
        TreeMap<String, Object> found = new TreeMap<>();
        images(path).forEach(image -> found.put(name.apply(image), entry(path, image, name.apply(image))));
        return Reply.json(200, new ArrayList<>(found.values()));
    }

    private Stream<SupportedImage> images(Map<String, String> path) {
        TreeSet<String> parts = new TreeSet<>(path.keySet());
        return simulation.reference().allImages().stream()
                .filter(image ->
                        !parts.contains("publisher") || image.publisher().equalsIgnoreCase(path.get("publisher")))
                .filter(image -> !parts.contains("offer") || image.offer().equalsIgnoreCase(path.get("offer")))
                .filter(image -> !parts.contains("sku") || image.sku().equalsIgnoreCase(path.get("sku")));
    }

    private static Map<String, Object> entry(Map<String, String> path, SupportedImage image, String name) {
        StringBuilder id = new StringBuilder(
                "/Subscriptions/" + path.get("subscription") + "/Providers/Microsoft.Compute/Locations/"
                        + path.get("location") + "/Publishers/" + image.publisher());
        if (path.containsKey("publisher")) {
            id.append("/ArtifactTypes/VMImage/Offers/").append(image.offer());
        }
        if (path.containsKey("offer")) {
            id.append("/Skus/").append(image.sku());
        }
        if (path.containsKey("sku")) {
            id.append("/Versions/").append(VERSION);
        }
        return Json.object("location", path.get("location"), "name", name, "id", id.toString());
    }

    private Reply version(Map<String, String> path) {
        String wanted = path.getOrDefault("version", "");
        SupportedImage image = images(path)
                .filter(one -> wanted.equals(VERSION) || wanted.equalsIgnoreCase("latest"))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404,
                        "NotFound",
                        "Artifact: VMImage was not found: " + path.get("publisher") + ":" + path.get("offer") + ":"
                                + path.get("sku") + ":" + wanted + "."));
        Map<String, Object> rendered = entry(path, image, VERSION);
        rendered.put("properties", properties(image));
        return Reply.json(200, rendered);
    }

    // Recorded, azure-cli 2024-10: images of the second generation are managed; some publishers name features.
    private static Map<String, Object> properties(SupportedImage image) {
        MachineImage machine = MachineImage.of(image);
        boolean managed = machine.generation().equals("V2");
        return Json.object(
                "hyperVGeneration",
                machine.generation(),
                "architecture",
                "x64",
                "replicaType",
                managed ? "Managed" : "Unmanaged",
                "replicaCount",
                managed ? 10 : null,
                "disallowed",
                Json.object("vmDiskType", "None"),
                "automaticOSUpgradeProperties",
                Json.object("automaticOSUpgradeSupported", true),
                "imageDeprecationStatus",
                Json.object("imageState", "Active"),
                "features",
                FEATURING.contains(image.publisher().toLowerCase(Locale.ROOT))
                        ? List.of(
                                feature("IsAcceleratedNetworkSupported", "True"),
                                feature("DiskControllerTypes", "SCSI, NVMe"),
                                feature("IsHibernateSupported", "True"))
                        : null,
                "osDiskImage",
                Json.object(
                        "operatingSystem",
                        machine.osType(),
                        managed ? "sizeInGb" : "sizeInBytes",
                        managed ? machine.gigabytes() : machine.gigabytes() * GIB + 512),
                "dataDiskImages",
                List.of());
    }

    private static Map<String, Object> feature(String name, String value) {
        return Json.object("name", name, "value", value);
    }
}
