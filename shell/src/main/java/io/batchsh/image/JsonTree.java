package io.batchsh.image;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as maps, lists, strings, numbers and booleans, read by path. A property that is absent, null or of another
 * type reads as empty: what a service leaves out, or a newer one writes differently, is no reason to fail.
 *
 * @param properties the object's properties by name, unmodifiable
 */
public record JsonTree(Map<String, Object> properties) {

    private static final JsonTree EMPTY = new JsonTree(Map.of());

    public JsonTree {
        Objects.requireNonNull(properties, "properties is null");
        properties = Collections.unmodifiableMap(properties);
    }

    /**
     * Reads JSON text.
     *
     * @throws IOException if it is no JSON object
     */
    public static JsonTree parse(String json) throws IOException {
        try (JsonReader reader = JsonProviders.createReader(json)) {
            if (reader.readUntyped() instanceof Map<?, ?> map) {
                return of(map);
            }
            throw new IOException("not a JSON object");
        } catch (IllegalStateException malformed) {
            throw new IOException(malformed);
        }
    }

    /** The text at a path of property names. */
    public Optional<String> text(String... path) {
        return at(path) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The text at a path of property names, or {@code ""}. */
    public String textOrEmpty(String... path) {
        return text(path).orElse("");
    }

    /** The whole number at a path of property names. */
    public Optional<Integer> number(String... path) {
        return at(path) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    /** Whether the value at a path of property names is {@code true}. */
    public boolean isTrue(String... path) {
        return Boolean.TRUE.equals(at(path));
    }

    /** The time at a path of property names, written as ISO 8601. */
    public Optional<OffsetDateTime> time(String... path) {
        return text(path).flatMap(ServiceTime::parse);
    }

    /** The duration at a path of property names, written as ISO 8601. */
    public Optional<Duration> duration(String... path) {
        return text(path).flatMap(text -> {
            try {
                return Optional.of(Duration.parse(text));
            } catch (DateTimeParseException notADuration) {
                return Optional.empty();
            }
        });
    }

    /** The object at a path of property names; an empty one when there is none. */
    public JsonTree child(String... path) {
        return of(at(path));
    }

    /** The objects in the list at a path of property names. */
    public List<JsonTree> children(String... path) {
        return at(path) instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(JsonTree::of).toList()
                : List.of();
    }

    /** The texts in the list at a path of property names. */
    public List<String> texts(String... path) {
        return at(path) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // JSON objects have text for keys
    private static JsonTree of(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? new JsonTree((Map<String, Object>) map) : EMPTY;
    }

    private @Nullable Object at(String... path) {
        Object here = properties;
        for (String name : path) {
            if (!(here instanceof Map<?, ?> map)) {
                return null;
            }
            here = map.get(name);
        }
        return here;
    }
}
