package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An application package that is put on each node. */
public final class BatchApplicationPackageReference implements JsonSerializable<BatchApplicationPackageReference> {
    private @Nullable String applicationId;
    private @Nullable String version;

    private BatchApplicationPackageReference() {}

    public BatchApplicationPackageReference(String applicationId) {
        this.applicationId = Objects.requireNonNull(applicationId, "applicationId is null");
    }

    public String getApplicationId() {
        return Objects.requireNonNull(applicationId, "the service sent no applicationId");
    }

    public @Nullable String getVersion() {
        return version;
    }

    public BatchApplicationPackageReference setVersion(@Nullable String version) {
        this.version = version;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("applicationId", applicationId);
        writer.writeStringField("version", version);
        return writer.writeEndObject();
    }

    public static BatchApplicationPackageReference fromJson(JsonReader reader) throws IOException {
        return Json.readObject(
                reader, new BatchApplicationPackageReference(), BatchApplicationPackageReference::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "applicationId" -> applicationId = reader.getString();
            case "version" -> version = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
