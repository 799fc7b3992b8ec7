package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A world in which a pool works, or the body of that pool, to be changed in what a test is about. Paths are JSON pointers;
 * {@code -} at the end adds to a list.
 */
public final class Sketch {

    /** The subscription of the world. */
    public static final String SUBSCRIPTION = "/subscriptions/3f0b7a52-6a6e-4b8e-9f0a-c0ffee5ba7c4";

    private final Map<String, Object> document;

    private Sketch(String resource) {
        document = Json.resource(resource);
    }

    public static Sketch world() {
        return new Sketch("working-world.json");
    }

    public static Sketch pool() {
        return new Sketch("working-pool.json");
    }

    /** Puts a value that is given as JSON. */
    public Sketch json(String path, String json) {
        return put(path, value(json));
    }

    /** Puts a text. */
    public Sketch text(String path, String text) {
        return put(path, text);
    }

    /** Takes a property of the document itself away. */
    public Sketch without(String name) {
        document.remove(name);
        return this;
    }

    private static Object value(String json) {
        return Json.find(Json.parseObject(("{\"value\": " + json + "}").getBytes(StandardCharsets.UTF_8)), "value")
                .orElseThrow();
    }

    private Sketch put(String path, Object value) {
        List<String> names = List.of(path.substring(1).split("/"));
        Object at = document;
        for (int i = 0; i < names.size() - 1; i++) {
            at = inner(at, names.get(i), names.get(i + 1).equals("-"));
        }
        String last = names.get(names.size() - 1);
        if (!(at instanceof List<?>)) {
            Json.cast(at).put(last, value);
        } else if (last.equals("-")) {
            list(at).add(value);
        } else {
            list(at).set(Integer.parseInt(last), value);
        }
        return this;
    }

    private static Object inner(Object at, String name, boolean listed) {
        return at instanceof List<?> list
                ? list.get(Integer.parseInt(name))
                : Json.cast(at).computeIfAbsent(name, key -> listed ? new ArrayList<>() : new LinkedHashMap<>());
    }

    @SuppressWarnings("unchecked") // elements of JSON lists are objects
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** The text of what was sketched. */
    public String json() {
        return new String(Json.write(document), StandardCharsets.UTF_8);
    }

    /** The world that was sketched. */
    public World build() {
        return World.parse(json());
    }
}
