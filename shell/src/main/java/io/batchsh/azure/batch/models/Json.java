package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What all models need to read and write themselves. */
final class Json {

    private Json() {}

    /** Reads one property; the reader stands at its value. */
    interface FieldReader<T> {
        void read(T target, String name, JsonReader reader) throws IOException;
    }

    static <T> T readObject(JsonReader reader, T target, FieldReader<T> fields) throws IOException {
        return reader.readObject(object -> {
            while (object.nextToken() != JsonToken.END_OBJECT) {
                String name = object.getFieldName();
                object.nextToken();
                fields.read(target, name, object);
            }
            return target;
        });
    }

    static Duration readDuration(JsonReader reader) throws IOException {
        try {
            return Duration.parse(reader.getString());
        } catch (DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static OffsetDateTime readTime(JsonReader reader) throws IOException {
        try {
            return OffsetDateTime.parse(reader.getString());
        } catch (DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The service writes whole numbers of more than 32 bits as text. */
    static Long readLong(JsonReader reader) throws IOException {
        try {
            return Long.valueOf(reader.getString());
        } catch (NumberFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static @Nullable String text(@Nullable Object value) {
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        return value == null ? null : value.toString();
    }
}
