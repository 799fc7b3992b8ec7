package io.batchsh.simulator;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as plain maps and lists. An explicit null in what is read counts as absent. */
final class Json {

    private Json() {}

    static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object name = namesAndValues[i];
            Object value = namesAndValues[i + 1];
            if (name != null && value != null) {
                object.put(name.toString(), value);
            }
        }
        return object;
    }

    /** Names and values, then further ones. */
    static Object[] arguments(Object[] more, Object... first) {
        Object[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    /** Parses a JSON object; anything else is an {@link IllegalArgumentException} with the parser's message. */
    static Map<String, Object> parseObject(byte[] text) {
        try (JsonReader reader = JsonProviders.createReader(text)) {
            Object value = withoutNulls(reader.readUntyped());
            if (reader.currentToken() == null || !(value instanceof Map<?, ?>)) {
                throw new IllegalArgumentException("not a JSON object");
            }
            return cast(value);
        } catch (IOException | IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Reads a JSON file of this package. */
    static Map<String, Object> resource(String name) {
        try (InputStream in = Json.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the simulator's file " + name + " is missing");
            }
            return parseObject(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = JsonProviders.createWriter(bytes)) {
            writer.writeUntyped(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Optional<Object> find(Map<String, Object> object, String... path) {
        Object value = object;
        for (String name : path) {
            if (!(value instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            value = map.get(name);
        }
        return Optional.ofNullable(value);
    }

    static Optional<String> text(Map<String, Object> object, String... path) {
        return find(object, path).filter(String.class::isInstance).map(String.class::cast);
    }

    static Optional<Integer> integer(Map<String, Object> object, String... path) {
        return find(object, path).filter(Number.class::isInstance).map(n -> ((Number) n).intValue());
    }

    /** The whole number there, 0 without one. */
    static long number(Map<String, Object> object, String... path) {
        return find(object, path)
                .filter(Number.class::isInstance)
                .map(n -> ((Number) n).longValue())
                .orElse(0L);
    }

    static boolean flag(Map<String, Object> object, String... path) {
        return find(object, path).filter(Boolean.TRUE::equals).isPresent();
    }

    static Map<String, Object> child(Map<String, Object> object, String... path) {
        return find(object, path).filter(Map.class::isInstance).map(Json::cast).orElseGet(Map::of);
    }

    /** The objects of the list there; empty when there is none. */
    static List<Map<String, Object>> children(Map<String, Object> object, String... path) {
        return find(object, path).filter(List.class::isInstance).map(l -> (List<?>) l).orElse(List.of()).stream()
                .filter(Map.class::isInstance)
                .map(Json::cast)
                .toList();
    }

    static List<String> texts(Map<String, Object> object, String... path) {
        return find(object, path).filter(List.class::isInstance).map(l -> (List<?>) l).orElse(List.of()).stream()
                .map(String::valueOf)
                .toList();
    }

    /** A copy that shares nothing mutable with the original. */
    static Map<String, Object> copy(Map<String, Object> object) {
        Object copy = withoutNulls(object);
        return copy == null ? Map.of() : cast(copy);
    }

    /** Puts the values of a merge patch into an object, in place; lists are replaced. */
    static Map<String, Object> merge(Map<String, Object> object, Map<String, Object> patch) {
        patch.forEach((name, value) -> {
            Object old = object.get(name);
            object.put(
                    name,
                    old instanceof Map<?, ?> && value instanceof Map<?, ?> ? merge(cast(old), cast(value)) : value);
        });
        return object;
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are text
    static Map<String, Object> cast(Object object) {
        return (Map<String, Object>) object;
    }

    private static @Nullable Object withoutNulls(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, inner) -> {
                Object kept = withoutNulls(inner);
                if (kept != null) {
                    copy.put(String.valueOf(name), kept);
                }
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            for (Object inner : list) {
                Object kept = withoutNulls(inner);
                if (kept != null) {
                    copy.add(kept);
                }
            }
            return copy;
        }
        return value;
    }
}
