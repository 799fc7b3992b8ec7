package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a task may take. */
public final class BatchTaskConstraints implements JsonSerializable<BatchTaskConstraints> {
    private @Nullable Duration maxWallClockTime;
    private @Nullable Duration retentionTime;
    private @Nullable Integer maxTaskRetryCount;

    public @Nullable Duration getMaxWallClockTime() {
        return maxWallClockTime;
    }

    public BatchTaskConstraints setMaxWallClockTime(@Nullable Duration maxWallClockTime) {
        this.maxWallClockTime = maxWallClockTime;
        return this;
    }

    public @Nullable Duration getRetentionTime() {
        return retentionTime;
    }

    public BatchTaskConstraints setRetentionTime(@Nullable Duration retentionTime) {
        this.retentionTime = retentionTime;
        return this;
    }

    public @Nullable Integer getMaxTaskRetryCount() {
        return maxTaskRetryCount;
    }

    public BatchTaskConstraints setMaxTaskRetryCount(@Nullable Integer maxTaskRetryCount) {
        this.maxTaskRetryCount = maxTaskRetryCount;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("maxWallClockTime", Json.text(maxWallClockTime));
        writer.writeStringField("retentionTime", Json.text(retentionTime));
        writer.writeNumberField("maxTaskRetryCount", maxTaskRetryCount);
        return writer.writeEndObject();
    }

    public static BatchTaskConstraints fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchTaskConstraints(), BatchTaskConstraints::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "maxWallClockTime" -> maxWallClockTime = reader.getNullable(Json::readDuration);
            case "retentionTime" -> retentionTime = reader.getNullable(Json::readDuration);
            case "maxTaskRetryCount" -> maxTaskRetryCount = reader.getNullable(JsonReader::getInt);
            default -> reader.skipChildren();
        }
    }
}
