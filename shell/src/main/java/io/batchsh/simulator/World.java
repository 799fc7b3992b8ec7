package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * What exists in a simulated Azure at its first instant: a tenant, a subscription, resource groups, galleries and a Batch
 * account with its pools. The form is that of the file {@code worlds/demo.json} of this package.
 */
public final class World {

    private final Map<String, Object> document;

    private World(Map<String, Object> document) {
        this.document = document;
    }

    /** The world that comes with batchsh: one account with quota, one gallery with good and troublesome images, one pool. */
    public static World demo() {
        return new World(Json.resource("worlds/demo.json"));
    }

    /**
     * Reads a world.
     *
     * @throws IllegalArgumentException if the text is not a JSON object
     */
    public static World parse(String json) {
        Objects.requireNonNull(json, "json is null");
        return new World(Json.parseObject(json.getBytes(StandardCharsets.UTF_8)));
    }

    Map<String, Object> document() {
        return Json.copy(document);
    }
}
