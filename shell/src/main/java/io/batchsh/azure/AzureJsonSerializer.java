package io.batchsh.azure;

import com.azure.core.util.serializer.JsonSerializer;
import com.azure.core.util.serializer.TypeReference;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import reactor.core.publisher.Mono;

/** JSON by azure-json: classes that read and write themselves, and trees of maps, lists, strings, numbers and booleans. */
final class AzureJsonSerializer implements JsonSerializer {

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T deserialize(InputStream stream, TypeReference<T> type) {
        try {
            return (T) read(stream, type.getJavaType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> Mono<T> deserializeAsync(InputStream stream, TypeReference<T> type) {
        return Mono.fromCallable(() -> deserialize(stream, type));
    }

    @Override
    public void serialize(OutputStream stream, Object value) {
        try {
            JsonWriter writer = JsonProviders.createWriter(stream);
            write(writer, value);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Mono<Void> serializeAsync(OutputStream stream, Object value) {
        return Mono.fromRunnable(() -> serialize(stream, value));
    }

    private static void write(JsonWriter writer, Object value) throws IOException {
        if (value instanceof JsonSerializable<?> own) {
            writer.writeJson(own);
        } else {
            writer.writeUntyped(value);
        }
    }

    static Object read(InputStream stream, Type type) throws IOException {
        try (JsonReader reader = JsonProviders.createReader(stream)) {
            return read(reader, type);
        }
    }

    private static Object read(JsonReader reader, Type type) throws IOException {
        if (!(type instanceof Class<?> known) || !JsonSerializable.class.isAssignableFrom(known)) {
            return reader.readUntyped();
        }
        try {
            return MethodHandles.publicLookup()
                    .findStatic(known, "fromJson", MethodType.methodType(known, JsonReader.class))
                    .invoke(reader);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(known + " cannot be read", e);
        }
    }
}
