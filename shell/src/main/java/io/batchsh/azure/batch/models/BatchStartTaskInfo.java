package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the start task of a node went. */
public final class BatchStartTaskInfo implements JsonSerializable<BatchStartTaskInfo> {
    private @Nullable BatchStartTaskState state;
    private @Nullable OffsetDateTime startTime;
    private @Nullable OffsetDateTime endTime;
    private @Nullable Integer exitCode;
    private @Nullable BatchTaskContainerExecutionInfo containerInfo;
    private @Nullable BatchTaskFailureInfo failureInfo;
    private int retryCount;
    private @Nullable OffsetDateTime lastRetryTime;
    private @Nullable BatchTaskExecutionResult result;

    BatchStartTaskInfo() {}

    public BatchStartTaskState getState() {
        return Objects.requireNonNull(state, "the service sent no state");
    }

    public @Nullable OffsetDateTime getStartTime() {
        return startTime;
    }

    public @Nullable OffsetDateTime getEndTime() {
        return endTime;
    }

    public @Nullable Integer getExitCode() {
        return exitCode;
    }

    public @Nullable BatchTaskContainerExecutionInfo getContainerInfo() {
        return containerInfo;
    }

    public @Nullable BatchTaskFailureInfo getFailureInfo() {
        return failureInfo;
    }

    public int getRetryCount() {
        return retryCount;
    }

    public @Nullable OffsetDateTime getLastRetryTime() {
        return lastRetryTime;
    }

    public @Nullable BatchTaskExecutionResult getResult() {
        return result;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("state", Json.text(state));
        writer.writeStringField("startTime", Json.text(startTime));
        writer.writeStringField("endTime", Json.text(endTime));
        writer.writeNumberField("exitCode", exitCode);
        writer.writeJsonField("containerInfo", containerInfo);
        writer.writeJsonField("failureInfo", failureInfo);
        writer.writeIntField("retryCount", retryCount);
        writer.writeStringField("lastRetryTime", Json.text(lastRetryTime));
        writer.writeStringField("result", Json.text(result));
        return writer.writeEndObject();
    }

    public static BatchStartTaskInfo fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchStartTaskInfo(), BatchStartTaskInfo::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "state" -> state = BatchStartTaskState.fromString(reader.getString());
            case "startTime" -> startTime = reader.getNullable(Json::readTime);
            case "endTime" -> endTime = reader.getNullable(Json::readTime);
            case "exitCode" -> exitCode = reader.getNullable(JsonReader::getInt);
            case "containerInfo" -> containerInfo = BatchTaskContainerExecutionInfo.fromJson(reader);
            case "failureInfo" -> failureInfo = BatchTaskFailureInfo.fromJson(reader);
            case "retryCount" -> retryCount = reader.getInt();
            case "lastRetryTime" -> lastRetryTime = reader.getNullable(Json::readTime);
            case "result" -> result = BatchTaskExecutionResult.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
