package io.batchsh.simulator;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Compute galleries. */
final class Galleries {

    static final String GALLERY = "Microsoft.Compute/galleries";

    private Galleries() {}

    /** The properties of a gallery as the service completes them. */
    static Map<String, Object> gallery(ResourceId id, Map<String, Object> sent) {
        Map<String, Object> properties = new LinkedHashMap<>(sent);
        properties.put(
                "identifier",
                Json.object("uniqueName", id.subscription() + "-" + id.name().toUpperCase(Locale.ROOT)));
        return properties;
    }
}
