package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What is known of a file on a node. */
public final class BatchFileProperties implements JsonSerializable<BatchFileProperties> {
    private @Nullable OffsetDateTime creationTime;
    private @Nullable OffsetDateTime lastModified;
    private @Nullable Long contentLength;
    private @Nullable String contentType;
    private @Nullable String fileMode;

    private BatchFileProperties() {}

    public @Nullable OffsetDateTime getCreationTime() {
        return creationTime;
    }

    public @Nullable OffsetDateTime getLastModified() {
        return lastModified;
    }

    public @Nullable Long getContentLength() {
        return contentLength;
    }

    public @Nullable String getContentType() {
        return contentType;
    }

    public @Nullable String getFileMode() {
        return fileMode;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("creationTime", Json.text(creationTime));
        writer.writeStringField("lastModified", Json.text(lastModified));
        writer.writeStringField("contentLength", Json.text(contentLength));
        writer.writeStringField("contentType", contentType);
        writer.writeStringField("fileMode", fileMode);
        return writer.writeEndObject();
    }

    public static BatchFileProperties fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchFileProperties(), BatchFileProperties::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "creationTime" -> creationTime = reader.getNullable(Json::readTime);
            case "lastModified" -> lastModified = reader.getNullable(Json::readTime);
            case "contentLength" -> contentLength = reader.getNullable(Json::readLong);
            case "contentType" -> contentType = reader.getString();
            case "fileMode" -> fileMode = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
