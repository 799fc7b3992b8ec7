package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A user assigned identity of the nodes, by its resource id. */
public final class BatchNodeIdentityReference implements JsonSerializable<BatchNodeIdentityReference> {
    private @Nullable String resourceId;

    public @Nullable String getResourceId() {
        return resourceId;
    }

    public BatchNodeIdentityReference setResourceId(@Nullable String resourceId) {
        this.resourceId = resourceId;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("resourceId", resourceId);
        return writer.writeEndObject();
    }

    public static BatchNodeIdentityReference fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeIdentityReference(), BatchNodeIdentityReference::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "resourceId" -> resourceId = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
