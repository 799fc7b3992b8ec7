package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A user assigned identity. */
public final class BatchUserAssignedIdentity implements JsonSerializable<BatchUserAssignedIdentity> {
    private @Nullable String resourceId;
    private @Nullable String clientId;
    private @Nullable String principalId;

    BatchUserAssignedIdentity() {}

    public @Nullable String getResourceId() {
        return resourceId;
    }

    public @Nullable String getClientId() {
        return clientId;
    }

    public @Nullable String getPrincipalId() {
        return principalId;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("resourceId", resourceId);
        writer.writeStringField("clientId", clientId);
        writer.writeStringField("principalId", principalId);
        return writer.writeEndObject();
    }

    public static BatchUserAssignedIdentity fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchUserAssignedIdentity(), BatchUserAssignedIdentity::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "resourceId" -> resourceId = reader.getString();
            case "clientId" -> clientId = reader.getString();
            case "principalId" -> principalId = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
