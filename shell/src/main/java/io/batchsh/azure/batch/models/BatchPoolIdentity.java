package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The identities of a pool. */
public final class BatchPoolIdentity implements JsonSerializable<BatchPoolIdentity> {
    private @Nullable BatchPoolIdentityType type;
    private @Nullable List<BatchUserAssignedIdentity> userAssignedIdentities;

    BatchPoolIdentity() {}

    public @Nullable BatchPoolIdentityType getType() {
        return type;
    }

    public @Nullable List<BatchUserAssignedIdentity> getUserAssignedIdentities() {
        return userAssignedIdentities;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("type", Json.text(type));
        writer.writeArrayField("userAssignedIdentities", userAssignedIdentities, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchPoolIdentity fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchPoolIdentity(), BatchPoolIdentity::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "type" -> type = BatchPoolIdentityType.fromString(reader.getString());
            case "userAssignedIdentities" ->
                userAssignedIdentities = reader.readArray(BatchUserAssignedIdentity::fromJson);
            default -> reader.skipChildren();
        }
    }
}
