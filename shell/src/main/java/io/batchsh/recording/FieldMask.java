package io.batchsh.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON value that are recorded. Lists are looked through. A field that is not named keeps its name and
 * loses its value; so does a named one whose value is not of the kind that was expected.
 */
final class FieldMask {

    /** Names any field of an object whose names are data, such as tags. */
    static final String ANY = "*";

    /** A shorter masked value would also be found in innocent text. */
    private static final int SHORTEST_ECHO = 8;

    static final FieldMask SCALAR = new FieldMask(Map.of(), true);
    static final FieldMask NOTHING = new FieldMask(Map.of(), false);

    private final Map<String, FieldMask> fields;
    private final boolean scalar;

    FieldMask(Map<String, FieldMask> fields, boolean scalar) {
        this.fields = Map.copyOf(fields);
        this.scalar = scalar;
    }

    Map<String, FieldMask> fields() {
        return fields;
    }

    /**
     * The value as recorded.
     *
     * @param masked receives the texts that were masked
     */
    @Nullable
    Object apply(@Nullable Object value, Set<String> masked) {
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list && (scalar || !fields.isEmpty())) {
            List<@Nullable Object> kept = new ArrayList<>(list.size());
            for (Object item : list) {
                kept.add(apply(item, masked));
            }
            return kept;
        }
        if (value instanceof Map<?, ?> map && !fields.isEmpty()) {
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            map.forEach((key, field) -> {
                String name = String.valueOf(key);
                FieldMask mask = fields.getOrDefault(name, fields.getOrDefault(ANY, NOTHING));
                kept.put(name, mask.apply(field, masked));
            });
            return kept;
        }
        if (scalar && !(value instanceof Map)) {
            return value;
        }
        collect(value, masked);
        return Masked.of(value);
    }

    private static void collect(@Nullable Object value, Set<String> masked) {
        if (value instanceof String text && text.length() >= SHORTEST_ECHO) {
            masked.add(text);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(field -> collect(field, masked));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, masked));
        }
    }
}
