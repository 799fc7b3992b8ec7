package io.batchsh.recording;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a recording where a value was not recorded: its kind and, where it has one, its length. */
final class Masked {

    static final String FIELD = "$masked";

    /** What a person sees instead of masked text. */
    static final String TEXT = "[masked]";

    private Masked() {}

    static Object of(Object value) {
        Map<String, Object> shape = new LinkedHashMap<>();
        if (value instanceof CharSequence text) {
            shape.put(FIELD, "string");
            shape.put("len", text.length());
        } else if (value instanceof Map<?, ?> map) {
            shape.put(FIELD, "object");
            shape.put("len", map.size());
        } else if (value instanceof Collection<?> list) {
            shape.put(FIELD, "array");
            shape.put("len", list.size());
        } else {
            shape.put(FIELD, value instanceof Boolean ? "boolean" : "number");
        }
        return shape;
    }

    static boolean is(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.get(FIELD) instanceof String;
    }
}
