package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which logs of a node to upload, and where to. */
public final class UploadBatchServiceLogsParameters implements JsonSerializable<UploadBatchServiceLogsParameters> {
    private @Nullable String containerUrl;
    private @Nullable OffsetDateTime startTime;
    private @Nullable OffsetDateTime endTime;
    private @Nullable BatchNodeIdentityReference identityReference;

    private UploadBatchServiceLogsParameters() {}

    public UploadBatchServiceLogsParameters(String containerUrl, OffsetDateTime startTime) {
        this.containerUrl = Objects.requireNonNull(containerUrl, "containerUrl is null");
        this.startTime = Objects.requireNonNull(startTime, "startTime is null");
    }

    public String getContainerUrl() {
        return Objects.requireNonNull(containerUrl, "the service sent no containerUrl");
    }

    public OffsetDateTime getStartTime() {
        return Objects.requireNonNull(startTime, "the service sent no startTime");
    }

    public @Nullable OffsetDateTime getEndTime() {
        return endTime;
    }

    public UploadBatchServiceLogsParameters setEndTime(@Nullable OffsetDateTime endTime) {
        this.endTime = endTime;
        return this;
    }

    public @Nullable BatchNodeIdentityReference getIdentityReference() {
        return identityReference;
    }

    public UploadBatchServiceLogsParameters setIdentityReference(
            @Nullable BatchNodeIdentityReference identityReference) {
        this.identityReference = identityReference;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("containerUrl", containerUrl);
        writer.writeStringField("startTime", Json.text(startTime));
        writer.writeStringField("endTime", Json.text(endTime));
        writer.writeJsonField("identityReference", identityReference);
        return writer.writeEndObject();
    }

    public static UploadBatchServiceLogsParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(
                reader, new UploadBatchServiceLogsParameters(), UploadBatchServiceLogsParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "containerUrl" -> containerUrl = reader.getString();
            case "startTime" -> startTime = reader.getNullable(Json::readTime);
            case "endTime" -> endTime = reader.getNullable(Json::readTime);
            case "identityReference" -> identityReference = BatchNodeIdentityReference.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
