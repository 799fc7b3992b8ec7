package io.batchsh.script;

import io.batchsh.azure.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a script writes, as JSON: interpolated text becomes text, durations ISO 8601. */
final class ScriptJson {

    private ScriptJson() {}

    static Map<String, Object> object(Map<?, ?> map) {
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value != null) {
                object.put(String.valueOf(name), of(value));
            }
        });
        return object;
    }

    static Object of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Iterable<?> list) {
            List<Object> copy = new ArrayList<>();
            for (@Nullable Object each : list) {
                if (each != null) {
                    copy.add(of(each));
                }
            }
            return copy;
        }
        return value instanceof Number || value instanceof Boolean || value instanceof Secret
                ? value
                : value.toString();
    }
}
