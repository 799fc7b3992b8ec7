package io.batchsh.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values in JSON objects by paths of property names. The objects are changed in place. */
final class JsonPaths {

    private JsonPaths() {}

    /** The value at a path; null where there is none. */
    static @Nullable Object get(Map<String, Object> object, List<String> path) {
        Object here = object;
        for (String name : path) {
            if (!(here instanceof Map<?, ?> map)) {
                return null;
            }
            here = map.get(name);
        }
        return here;
    }

    /** Puts a value at a path, making the objects on the way. */
    @SuppressWarnings("unchecked") // JSON objects have text for keys
    static void put(Map<String, Object> object, Object value, List<String> path) {
        Map<String, Object> here = object;
        for (String name : path.subList(0, path.size() - 1)) {
            if (!(here.get(name) instanceof Map<?, ?>)) {
                here.put(name, new LinkedHashMap<>());
            }
            here = (Map<String, Object>) here.get(name);
        }
        here.put(path.get(path.size() - 1), value);
    }

    /** Removes the value at a path, and the objects on the way that are empty then. */
    @SuppressWarnings("unchecked") // JSON objects have text for keys
    static void remove(Map<String, Object> object, List<String> path) {
        String name = path.get(0);
        if (path.size() == 1) {
            object.remove(name);
        } else if (object.get(name) instanceof Map<?, ?> child) {
            remove((Map<String, Object>) child, path.subList(1, path.size()));
            if (child.isEmpty()) {
                object.remove(name);
            }
        }
    }

    /** Removes the objects that have nothing in them, and those that then have nothing. */
    static void prune(Map<?, ?> object) {
        object.values().removeIf(value -> {
            if (value instanceof Map<?, ?> child) {
                prune(child);
                return child.isEmpty();
            }
            return false;
        });
    }

    /** A copy whose objects and lists may be changed. */
    static Map<String, Object> copy(Map<?, ?> object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((name, value) -> copy.put((String) name, copyOf(value)));
        return copy;
    }

    private static Object copyOf(Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copyOf(element)));
            return copy;
        }
        return value;
    }
}
