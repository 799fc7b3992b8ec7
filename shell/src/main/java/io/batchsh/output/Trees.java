package io.batchsh.output;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The shape of every result: a tree of {@code Map<String, ?>} with ordered keys, {@code List}, {@code String},
 * {@code Number}, {@code Boolean} and null. Printers and queries know nothing else.
 */
public final class Trees {

    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Method[] accessors = new Method[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
                accessors[i].setAccessible(true);
            }
            return accessors;
        }
    };

    private Trees() {}

    /**
     * The value as a tree, sharing nothing mutable with it. A record becomes a map of its components in order; an empty
     * {@code Optional} becomes null; durations and moments become ISO 8601 strings, an enum constant what its
     * {@code toString} says; arrays and iterables become lists. Anything else becomes its string.
     */
    public static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (value instanceof OffsetDateTime moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }
        if (value instanceof Record tuple) {
            return ofRecord(tuple);
        }
        if (value instanceof Iterable<?> iterable && !(value instanceof Path)) {
            return ofIterator(iterable.iterator());
        }
        if (value.getClass().isArray()) {
            return ofArray(value);
        }
        return value.toString();
    }

    /** Follows keys joined by dots, such as {@code allocationState.state}; null where the path leads nowhere. */
    static @Nullable Object at(@Nullable Object tree, String path) {
        Object at = tree;
        for (String key : path.split("\\.")) {
            if (!(at instanceof Map<?, ?> map)) {
                return null;
            }
            at = map.get(key);
        }
        return at;
    }

    private static Map<String, @Nullable Object> ofMap(Map<?, ?> map) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        map.forEach((key, value) -> tree.put(String.valueOf(key), of(value)));
        return tree;
    }

    private static Map<String, @Nullable Object> ofRecord(Record tuple) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (Method accessor : ACCESSORS.get(tuple.getClass())) {
            try {
                tree.put(accessor.getName(), of(accessor.invoke(tuple)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + accessor, e);
            }
        }
        return tree;
    }

    private static List<@Nullable Object> ofIterator(Iterator<?> values) {
        List<@Nullable Object> tree = new ArrayList<>();
        values.forEachRemaining(value -> tree.add(of(value)));
        return tree;
    }

    private static List<@Nullable Object> ofArray(Object array) {
        List<@Nullable Object> tree = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            tree.add(of(Array.get(array, i)));
        }
        return tree;
    }
}
