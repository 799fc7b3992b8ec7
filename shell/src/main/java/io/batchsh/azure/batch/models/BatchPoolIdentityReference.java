package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A user assigned identity of the pool, by its resource id. */
public final class BatchPoolIdentityReference implements JsonSerializable<BatchPoolIdentityReference> {
    private @Nullable String resourceId;

    public @Nullable String getResourceId() {
        return resourceId;
    }

    public BatchPoolIdentityReference setResourceId(@Nullable String resourceId) {
        this.resourceId = resourceId;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("resourceId", resourceId);
        return writer.writeEndObject();
    }

    public static BatchPoolIdentityReference fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchPoolIdentityReference(), BatchPoolIdentityReference::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "resourceId" -> resourceId = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
