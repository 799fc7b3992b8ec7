package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What became of one task of a collection. */
public final class BatchTaskCreateResult implements JsonSerializable<BatchTaskCreateResult> {
    private @Nullable BatchTaskAddStatus status;
    private @Nullable String taskId;
    private @Nullable String eTag;
    private @Nullable OffsetDateTime lastModified;
    private @Nullable String location;
    private @Nullable BatchError error;

    private BatchTaskCreateResult() {}

    public @Nullable BatchTaskAddStatus getStatus() {
        return status;
    }

    public @Nullable String getTaskId() {
        return taskId;
    }

    public @Nullable String getETag() {
        return eTag;
    }

    public @Nullable OffsetDateTime getLastModified() {
        return lastModified;
    }

    public @Nullable String getLocation() {
        return location;
    }

    public @Nullable BatchError getError() {
        return error;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("status", Json.text(status));
        writer.writeStringField("taskId", taskId);
        writer.writeStringField("eTag", eTag);
        writer.writeStringField("lastModified", Json.text(lastModified));
        writer.writeStringField("location", location);
        writer.writeJsonField("error", error);
        return writer.writeEndObject();
    }

    public static BatchTaskCreateResult fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchTaskCreateResult(), BatchTaskCreateResult::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "status" -> status = BatchTaskAddStatus.fromString(reader.getString());
            case "taskId" -> taskId = reader.getString();
            case "eTag" -> eTag = reader.getString();
            case "lastModified" -> lastModified = reader.getNullable(Json::readTime);
            case "location" -> location = reader.getString();
            case "error" -> error = BatchError.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
