package io.batchsh.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compute galleries. */
final class Galleries implements ResourceKind {

    static final String GALLERY = "Microsoft.Compute/galleries";

    private final Simulation simulation;

    Galleries(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public String type() {
        return GALLERY;
    }

    @Override
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        if (!id.name().matches("[A-Za-z0-9]([A-Za-z0-9._]{0,78}[A-Za-z0-9])?")) {
            throw new Refusal(
                    400,
                    "InvalidParameter",
                    "The gallery name '" + id.name()
                            + "' is invalid. It may hold letters, digits, dots and underscores, and must begin and end with"
                            + " a letter or digit.");
        }
        existing.ifPresent(before -> Json.find(before.properties, "sharingProfile")
                .ifPresent(sharing -> sent.putIfAbsent("sharingProfile", sharing)));
        return gallery(id, GallerySharing.complete(simulation, id, sent));
    }

    @Override
    public Map<String, Object> render(Resource gallery, Request request) {
        return GallerySharing.render(gallery, request);
    }

    @Override
    public Duration begin(Resource resource) {
        return Duration.ofMillis(1190);
    }

    /** The properties of a gallery as the service completes them. */
    static Map<String, Object> gallery(ResourceId id, Map<String, Object> sent) {
        Map<String, Object> properties = new LinkedHashMap<>(sent);
        properties.put(
                "identifier",
                Json.object("uniqueName", id.subscription() + "-" + id.name().toUpperCase(Locale.ROOT)));
        return properties;
    }
}
