package io.batchsh.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** A resource of Azure Resource Manager. What nothing in the simulator acts on stays in {@code properties} as it was sent. */
final class Resource {

    final ResourceId id;
    final String location;
    Map<String, Object> tags = Map.of();
    Map<String, Object> properties = new LinkedHashMap<>();
    /** Marks the last operation on it, so that what an earlier one scheduled knows that it is over. */
    long generation;

    Resource(ResourceId id, String location) {
        this.id = id;
        this.location = location;
    }

    String provisioningState() {
        return Json.text(properties, "provisioningState").orElse("Succeeded");
    }

    void provisioningState(String state) {
        properties.put("provisioningState", state);
    }

    /** The arguments of an event about this resource as it is now: {@code name, value, ...} are added to them. */
    Object[] event(Object... more) {
        return Json.arguments(more, "resource", id.toString(), "generation", generation);
    }

    Map<String, Object> render() {
        return Json.object(
                "name",
                id.name(),
                "id",
                id.toString(),
                "type",
                id.type(),
                "location",
                location,
                "tags",
                tags.isEmpty() ? null : tags,
                "properties",
                properties);
    }
}
