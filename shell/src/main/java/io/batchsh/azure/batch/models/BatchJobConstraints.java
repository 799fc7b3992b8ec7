package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a job may take. */
public final class BatchJobConstraints implements JsonSerializable<BatchJobConstraints> {
    private @Nullable Duration maxWallClockTime;
    private @Nullable Integer maxTaskRetryCount;

    public @Nullable Duration getMaxWallClockTime() {
        return maxWallClockTime;
    }

    public BatchJobConstraints setMaxWallClockTime(@Nullable Duration maxWallClockTime) {
        this.maxWallClockTime = maxWallClockTime;
        return this;
    }

    public @Nullable Integer getMaxTaskRetryCount() {
        return maxTaskRetryCount;
    }

    public BatchJobConstraints setMaxTaskRetryCount(@Nullable Integer maxTaskRetryCount) {
        this.maxTaskRetryCount = maxTaskRetryCount;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("maxWallClockTime", Json.text(maxWallClockTime));
        writer.writeNumberField("maxTaskRetryCount", maxTaskRetryCount);
        return writer.writeEndObject();
    }

    public static BatchJobConstraints fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchJobConstraints(), BatchJobConstraints::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "maxWallClockTime" -> maxWallClockTime = reader.getNullable(Json::readDuration);
            case "maxTaskRetryCount" -> maxTaskRetryCount = reader.getNullable(JsonReader::getInt);
            default -> reader.skipChildren();
        }
    }
}
