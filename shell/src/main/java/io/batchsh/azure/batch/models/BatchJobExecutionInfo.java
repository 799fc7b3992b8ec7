package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How a job went so far. */
public final class BatchJobExecutionInfo implements JsonSerializable<BatchJobExecutionInfo> {
    private @Nullable OffsetDateTime startTime;
    private @Nullable OffsetDateTime endTime;
    private @Nullable String poolId;
    private @Nullable String terminateReason;

    private BatchJobExecutionInfo() {}

    public @Nullable OffsetDateTime getStartTime() {
        return startTime;
    }

    public @Nullable OffsetDateTime getEndTime() {
        return endTime;
    }

    public @Nullable String getPoolId() {
        return poolId;
    }

    public @Nullable String getTerminateReason() {
        return terminateReason;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("startTime", Json.text(startTime));
        writer.writeStringField("endTime", Json.text(endTime));
        writer.writeStringField("poolId", poolId);
        writer.writeStringField("terminateReason", terminateReason);
        return writer.writeEndObject();
    }

    public static BatchJobExecutionInfo fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchJobExecutionInfo(), BatchJobExecutionInfo::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "startTime" -> startTime = reader.getNullable(Json::readTime);
            case "endTime" -> endTime = reader.getNullable(Json::readTime);
            case "poolId" -> poolId = reader.getString();
            case "terminateReason" -> terminateReason = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
