package io.batchsh.recording;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonToken;
import com.azure.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as maps and lists; objects keep the order of their fields. */
final class JsonText {

    private JsonText() {}

    static byte[] bytes(@Nullable Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonWriter writer = JsonProviders.createWriter(bytes)) {
            writer.writeUntyped(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String text(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JsonProviders.createWriter(text)) {
            writer.writeUntyped(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The value, or empty where the bytes are not one JSON value and nothing else; JSON null counts as empty. */
    static Optional<Object> parse(byte[] bytes) {
        try (JsonReader reader = JsonProviders.createReader(bytes)) {
            Object value = reader.readUntyped();
            JsonToken rest = reader.nextToken();
            return rest == null || rest == JsonToken.END_DOCUMENT ? Optional.ofNullable(value) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    static Optional<Map<String, @Nullable Object>> parseObject(byte[] bytes) {
        return parse(bytes).filter(Map.class::isInstance).map(value -> (Map<String, @Nullable Object>) value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map) {
            return (Map<String, @Nullable Object>) value;
        }
        return Map.<String, @Nullable Object>of();
    }

    /** The fields that are there and not null, in their order. */
    static Map<String, Object> withoutNulls(Map<String, @Nullable Object> object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (value != null) {
                fields.put(name, value);
            }
        });
        return fields;
    }
}
