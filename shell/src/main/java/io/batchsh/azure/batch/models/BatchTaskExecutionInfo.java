package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How a task went so far. */
public final class BatchTaskExecutionInfo implements JsonSerializable<BatchTaskExecutionInfo> {
    private @Nullable OffsetDateTime startTime;
    private @Nullable OffsetDateTime endTime;
    private @Nullable Integer exitCode;
    private @Nullable BatchTaskFailureInfo failureInfo;
    private @Nullable Integer retryCount;
    private @Nullable Integer requeueCount;
    private @Nullable BatchTaskExecutionResult result;

    private BatchTaskExecutionInfo() {}

    public @Nullable OffsetDateTime getStartTime() {
        return startTime;
    }

    public @Nullable OffsetDateTime getEndTime() {
        return endTime;
    }

    public @Nullable Integer getExitCode() {
        return exitCode;
    }

    public @Nullable BatchTaskFailureInfo getFailureInfo() {
        return failureInfo;
    }

    public @Nullable Integer getRetryCount() {
        return retryCount;
    }

    public @Nullable Integer getRequeueCount() {
        return requeueCount;
    }

    public @Nullable BatchTaskExecutionResult getResult() {
        return result;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("startTime", Json.text(startTime));
        writer.writeStringField("endTime", Json.text(endTime));
        writer.writeNumberField("exitCode", exitCode);
        writer.writeJsonField("failureInfo", failureInfo);
        writer.writeNumberField("retryCount", retryCount);
        writer.writeNumberField("requeueCount", requeueCount);
        writer.writeStringField("result", Json.text(result));
        return writer.writeEndObject();
    }

    public static BatchTaskExecutionInfo fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchTaskExecutionInfo(), BatchTaskExecutionInfo::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "startTime" -> startTime = reader.getNullable(Json::readTime);
            case "endTime" -> endTime = reader.getNullable(Json::readTime);
            case "exitCode" -> exitCode = reader.getNullable(JsonReader::getInt);
            case "failureInfo" -> failureInfo = BatchTaskFailureInfo.fromJson(reader);
            case "retryCount" -> retryCount = reader.getNullable(JsonReader::getInt);
            case "requeueCount" -> requeueCount = reader.getNullable(JsonReader::getInt);
            case "result" -> result = BatchTaskExecutionResult.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
