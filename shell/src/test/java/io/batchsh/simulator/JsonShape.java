package io.batchsh.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The names and types in a JSON object, by path; the elements of a list count as one. */
final class JsonShape {

    private JsonShape() {}

    /** @param skipped names whose values are anybody's own */
    static Map<String, String> of(Map<String, Object> object, Set<String> skipped) {
        Map<String, String> shape = new TreeMap<>();
        add(shape, "", object, skipped);
        return shape;
    }

    private static void add(Map<String, String> shape, String path, Object value, Set<String> skipped) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                if (!skipped.contains(name.toString())) {
                    String at = path + "/" + name;
                    shape.put(at, type(inner));
                    add(shape, at, inner, skipped);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(element -> {
                shape.put(path + "[]/", type(element));
                add(shape, path + "[]", element, skipped);
            });
        }
    }

    private static String type(Object value) {
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "list";
        }
        if (value instanceof Number) {
            return "number";
        }
        return value instanceof Boolean ? "boolean" : "text";
    }
}
