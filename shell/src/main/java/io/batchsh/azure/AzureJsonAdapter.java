package io.batchsh.azure;

import com.azure.core.http.HttpHeaders;
import com.azure.core.util.serializer.CollectionFormat;
import com.azure.core.util.serializer.SerializerAdapter;
import com.azure.core.util.serializer.SerializerEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a management client needs of a serializer, by azure-json; the one it makes for itself starts Jackson. */
final class AzureJsonAdapter implements SerializerAdapter {

    private final AzureJsonSerializer json = new AzureJsonSerializer();

    @Override
    public @Nullable String serialize(@Nullable Object value, SerializerEncoding encoding) {
        return value == null ? null : new String(json.serializeToBytes(value), StandardCharsets.UTF_8);
    }

    /** A value for a path, query or header. */
    @Override
    public @Nullable String serializeRaw(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public @Nullable String serializeList(@Nullable List<?> values, CollectionFormat format) {
        return values == null
                ? null
                : values.stream().map(this::serializeRaw).collect(Collectors.joining(format.getDelimiter()));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T deserialize(@Nullable String value, Type type, SerializerEncoding encoding)
            throws IOException {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return (T) AzureJsonSerializer.read(new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8)), type);
    }

    /** Headers as an object: no operation of Microsoft.Compute that the shell uses answers any. */
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> @Nullable T deserialize(HttpHeaders headers, Type type) {
        return null;
    }
}
