package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A service artifact that fixes the image version, by its resource id. */
public final class ServiceArtifactReference implements JsonSerializable<ServiceArtifactReference> {
    private @Nullable String id;

    private ServiceArtifactReference() {}

    public ServiceArtifactReference(String id) {
        this.id = Objects.requireNonNull(id, "id is null");
    }

    public String getId() {
        return Objects.requireNonNull(id, "the service sent no id");
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("id", id);
        return writer.writeEndObject();
    }

    public static ServiceArtifactReference fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new ServiceArtifactReference(), ServiceArtifactReference::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "id" -> id = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
