package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a task failed. */
public final class BatchTaskFailureInfo implements JsonSerializable<BatchTaskFailureInfo> {
    private @Nullable BatchErrorSourceCategory category;
    private @Nullable String code;
    private @Nullable String message;
    private @Nullable List<NameValuePair> details;

    private BatchTaskFailureInfo() {}

    public BatchTaskFailureInfo(BatchErrorSourceCategory category) {
        this.category = Objects.requireNonNull(category, "category is null");
    }

    public BatchErrorSourceCategory getCategory() {
        return Objects.requireNonNull(category, "the service sent no category");
    }

    public @Nullable String getCode() {
        return code;
    }

    public BatchTaskFailureInfo setCode(@Nullable String code) {
        this.code = code;
        return this;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public BatchTaskFailureInfo setMessage(@Nullable String message) {
        this.message = message;
        return this;
    }

    public @Nullable List<NameValuePair> getDetails() {
        return details;
    }

    public BatchTaskFailureInfo setDetails(@Nullable List<NameValuePair> details) {
        this.details = details;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("category", Json.text(category));
        writer.writeStringField("code", code);
        writer.writeStringField("message", message);
        writer.writeArrayField("details", details, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchTaskFailureInfo fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchTaskFailureInfo(), BatchTaskFailureInfo::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "category" -> category = BatchErrorSourceCategory.fromString(reader.getString());
            case "code" -> code = reader.getString();
            case "message" -> message = reader.getString();
            case "details" -> details = reader.readArray(NameValuePair::fromJson);
            default -> reader.skipChildren();
        }
    }
}
