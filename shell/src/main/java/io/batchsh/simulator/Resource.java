package io.batchsh.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A resource of Azure Resource Manager. What nothing in the simulator acts on stays in {@code properties} as it was sent.
 * Properties whose names begin with {@code #} are notes of the simulator, which no answer shows.
 */
final class Resource {

    private static final String NOTE = "#";
    private static final String ENVELOPE = NOTE + "envelope";

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

    /** What the simulator noted under a name. */
    Optional<Object> note(String name) {
        return Optional.ofNullable(properties.get(NOTE + name));
    }

    /** Notes a JSON value: a text, number, flag, list or map. */
    void note(String name, Object value) {
        properties.put(NOTE + name, value);
    }

    /** What stands beside the properties: {@code sku}, {@code zones}, {@code identity} and so on. */
    Map<String, Object> envelope() {
        return Json.child(properties, ENVELOPE);
    }

    void envelope(Map<String, Object> envelope) {
        properties.put(ENVELOPE, envelope);
    }

    /** Takes over the notes of what the resource was before a change. */
    void keepNotes(Map<String, Object> before) {
        before.forEach((name, value) -> {
            if (name.startsWith(NOTE)) {
                properties.putIfAbsent(name, value);
            }
        });
    }

    /** The properties without the notes. */
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(properties);
        shown.keySet().removeIf(name -> name.startsWith(NOTE));
        return shown;
    }

    /** The arguments of an event about this resource as it is now: {@code name, value, ...} are added to them. */
    Object[] event(Object... more) {
        return Json.arguments(more, "resource", id.toString(), "generation", generation);
    }

    Map<String, Object> render() {
        Map<String, Object> rendered = Json.object("name", id.name(), "id", id.toString(), "type", id.type());
        if (!location.isEmpty()) {
            rendered.put("location", location);
        }
        if (!tags.isEmpty()) {
            rendered.put("tags", tags);
        }
        rendered.putAll(envelope());
        rendered.put("properties", shown());
        return rendered;
    }
}
