package io.batchsh.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Image definitions of galleries. */
final class ImageDefinitions implements ResourceKind {

    static final String TYPE = "Microsoft.Compute/galleries/images";

    /** From this version on, definitions are Gen2 and trusted-launch capable unless they say otherwise. */
    private static final String SECURE_BY_DEFAULT = "2025-03-03";

    private static final List<String> FIXED =
            List.of("osType", "osState", "hyperVGeneration", "identifier", "architecture");

    private final Simulation simulation;

    ImageDefinitions(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        oneOf(sent, "osType", List.of("Linux", "Windows"));
        oneOf(sent, "osState", List.of("Generalized", "Specialized"));
        for (String part : List.of("publisher", "offer", "sku")) {
            if (Json.text(sent, "identifier", part).isEmpty()) {
                throw missing("identifier." + part);
            }
        }
        boolean secure = request.parameter("api-version").orElse("").compareTo(SECURE_BY_DEFAULT) >= 0;
        if (!sent.containsKey("hyperVGeneration")) {
            sent.put("hyperVGeneration", secure ? "V2" : "V1");
            if (secure && !sent.containsKey("features")) {
                sent.put("features", List.of(Json.object("name", "SecurityType", "value", "TrustedLaunchSupported")));
            }
        }
        oneOf(sent, "hyperVGeneration", List.of("V1", "V2"));
        sent.putIfAbsent("architecture", "x64");
        oneOf(sent, "architecture", List.of("x64", "Arm64"));
        if (Json.child(sent, "disallowed").isEmpty()) {
            sent.remove("disallowed");
        }
        existing.ifPresentOrElse(before -> unchanged(before, sent), () -> unique(id, sent));
        return sent;
    }

    private static void unchanged(Resource before, Map<String, Object> sent) {
        for (String property : FIXED) {
            Object old = before.properties.get(property);
            if (old != null && !old.equals(sent.get(property))) {
                throw new Refusal(
                        409,
                        "PropertyChangeNotAllowed",
                        "Changing property 'galleryImage.properties." + property + "' is not allowed.");
            }
        }
    }

    private void unique(ResourceId id, Map<String, Object> sent) {
        ResourceId gallery = id.parent().orElseThrow();
        for (Resource other : simulation.store().resources(TYPE, gallery.toString())) {
            if (Json.child(other.properties, "identifier").equals(Json.child(sent, "identifier"))) {
                throw new Refusal(
                        409,
                        "Conflict",
                        "The gallery image '" + other.id.name() + "' in gallery '" + gallery.name()
                                + "' already has this publisher, offer and sku; the three together must be unique.");
            }
        }
    }

    @Override
    public Duration begin(Resource resource) {
        return Duration.ofMillis(1300);
    }

    static void oneOf(Map<String, Object> properties, String name, List<String> allowed) {
        String value = Json.text(properties, name).orElseThrow(() -> missing(name));
        if (!allowed.contains(value)) {
            throw new Refusal(
                    400,
                    "InvalidParameter",
                    "The value '" + value + "' of parameter '" + name + "' is invalid. Allowed values are "
                            + String.join(", ", allowed) + ".");
        }
    }

    static Refusal missing(String name) {
        return new Refusal(400, "InvalidParameter", "Required parameter '" + name + "' is missing (null).");
    }
}
