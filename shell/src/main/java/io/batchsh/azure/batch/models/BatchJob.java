package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job. */
public final class BatchJob implements JsonSerializable<BatchJob> {
    private @Nullable String id;
    private @Nullable String displayName;
    private @Nullable Boolean usesTaskDependencies;
    private @Nullable String url;
    private @Nullable String eTag;
    private @Nullable OffsetDateTime lastModified;
    private @Nullable OffsetDateTime creationTime;
    private @Nullable BatchJobState state;
    private @Nullable OffsetDateTime stateTransitionTime;
    private @Nullable Integer priority;
    private @Nullable Integer maxParallelTasks;
    private @Nullable BatchJobConstraints constraints;
    private @Nullable BatchPoolInfo poolInfo;
    private @Nullable BatchAllTasksCompleteMode onAllTasksComplete;
    private @Nullable BatchTaskFailureMode onTaskFailure;
    private @Nullable List<BatchMetadataItem> metadata;
    private @Nullable BatchJobExecutionInfo executionInfo;

    private BatchJob() {}

    public @Nullable String getId() {
        return id;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public @Nullable Boolean isUsesTaskDependencies() {
        return usesTaskDependencies;
    }

    public @Nullable String getUrl() {
        return url;
    }

    public @Nullable String getETag() {
        return eTag;
    }

    public @Nullable OffsetDateTime getLastModified() {
        return lastModified;
    }

    public @Nullable OffsetDateTime getCreationTime() {
        return creationTime;
    }

    public @Nullable BatchJobState getState() {
        return state;
    }

    public @Nullable OffsetDateTime getStateTransitionTime() {
        return stateTransitionTime;
    }

    public @Nullable Integer getPriority() {
        return priority;
    }

    public @Nullable Integer getMaxParallelTasks() {
        return maxParallelTasks;
    }

    public @Nullable BatchJobConstraints getConstraints() {
        return constraints;
    }

    public @Nullable BatchPoolInfo getPoolInfo() {
        return poolInfo;
    }

    public @Nullable BatchAllTasksCompleteMode getOnAllTasksComplete() {
        return onAllTasksComplete;
    }

    public @Nullable BatchTaskFailureMode getOnTaskFailure() {
        return onTaskFailure;
    }

    public @Nullable List<BatchMetadataItem> getMetadata() {
        return metadata;
    }

    public @Nullable BatchJobExecutionInfo getExecutionInfo() {
        return executionInfo;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("id", id);
        writer.writeStringField("displayName", displayName);
        writer.writeBooleanField("usesTaskDependencies", usesTaskDependencies);
        writer.writeStringField("url", url);
        writer.writeStringField("eTag", eTag);
        writer.writeStringField("lastModified", Json.text(lastModified));
        writer.writeStringField("creationTime", Json.text(creationTime));
        writer.writeStringField("state", Json.text(state));
        writer.writeStringField("stateTransitionTime", Json.text(stateTransitionTime));
        writer.writeNumberField("priority", priority);
        writer.writeNumberField("maxParallelTasks", maxParallelTasks);
        writer.writeJsonField("constraints", constraints);
        writer.writeJsonField("poolInfo", poolInfo);
        writer.writeStringField("onAllTasksComplete", Json.text(onAllTasksComplete));
        writer.writeStringField("onTaskFailure", Json.text(onTaskFailure));
        writer.writeArrayField("metadata", metadata, JsonWriter::writeJson);
        writer.writeJsonField("executionInfo", executionInfo);
        return writer.writeEndObject();
    }

    public static BatchJob fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchJob(), BatchJob::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "id" -> id = reader.getString();
            case "displayName" -> displayName = reader.getString();
            case "usesTaskDependencies" -> usesTaskDependencies = reader.getNullable(JsonReader::getBoolean);
            case "url" -> url = reader.getString();
            case "eTag" -> eTag = reader.getString();
            case "lastModified" -> lastModified = reader.getNullable(Json::readTime);
            case "creationTime" -> creationTime = reader.getNullable(Json::readTime);
            case "state" -> state = BatchJobState.fromString(reader.getString());
            case "stateTransitionTime" -> stateTransitionTime = reader.getNullable(Json::readTime);
            case "priority" -> priority = reader.getNullable(JsonReader::getInt);
            case "maxParallelTasks" -> maxParallelTasks = reader.getNullable(JsonReader::getInt);
            case "constraints" -> constraints = BatchJobConstraints.fromJson(reader);
            case "poolInfo" -> poolInfo = BatchPoolInfo.fromJson(reader);
            case "onAllTasksComplete" -> onAllTasksComplete = BatchAllTasksCompleteMode.fromString(reader.getString());
            case "onTaskFailure" -> onTaskFailure = BatchTaskFailureMode.fromString(reader.getString());
            case "metadata" -> metadata = reader.readArray(BatchMetadataItem::fromJson);
            case "executionInfo" -> executionInfo = BatchJobExecutionInfo.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
