package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A disk encryption set, by its resource id. */
public final class DiskEncryptionSetParameters implements JsonSerializable<DiskEncryptionSetParameters> {
    private @Nullable String id;

    public @Nullable String getId() {
        return id;
    }

    public DiskEncryptionSetParameters setId(@Nullable String id) {
        this.id = id;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("id", id);
        return writer.writeEndObject();
    }

    public static DiskEncryptionSetParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new DiskEncryptionSetParameters(), DiskEncryptionSetParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "id" -> id = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
