package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A job to be made. */
public final class BatchJobCreateParameters implements JsonSerializable<BatchJobCreateParameters> {
    private @Nullable String id;
    private @Nullable String displayName;
    private @Nullable Boolean usesTaskDependencies;
    private @Nullable Integer priority;
    private @Nullable Boolean allowTaskPreemption;
    private @Nullable Integer maxParallelTasks;
    private @Nullable BatchJobConstraints constraints;
    private @Nullable List<EnvironmentSetting> commonEnvironmentSettings;
    private @Nullable BatchPoolInfo poolInfo;
    private @Nullable BatchAllTasksCompleteMode onAllTasksComplete;
    private @Nullable BatchTaskFailureMode onTaskFailure;
    private @Nullable List<BatchMetadataItem> metadata;

    private BatchJobCreateParameters() {}

    public BatchJobCreateParameters(String id, BatchPoolInfo poolInfo) {
        this.id = Objects.requireNonNull(id, "id is null");
        this.poolInfo = Objects.requireNonNull(poolInfo, "poolInfo is null");
    }

    public String getId() {
        return Objects.requireNonNull(id, "the service sent no id");
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public BatchJobCreateParameters setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
        return this;
    }

    public @Nullable Boolean isUsesTaskDependencies() {
        return usesTaskDependencies;
    }

    public BatchJobCreateParameters setUsesTaskDependencies(@Nullable Boolean usesTaskDependencies) {
        this.usesTaskDependencies = usesTaskDependencies;
        return this;
    }

    public @Nullable Integer getPriority() {
        return priority;
    }

    public BatchJobCreateParameters setPriority(@Nullable Integer priority) {
        this.priority = priority;
        return this;
    }

    public @Nullable Boolean isAllowTaskPreemption() {
        return allowTaskPreemption;
    }

    public BatchJobCreateParameters setAllowTaskPreemption(@Nullable Boolean allowTaskPreemption) {
        this.allowTaskPreemption = allowTaskPreemption;
        return this;
    }

    public @Nullable Integer getMaxParallelTasks() {
        return maxParallelTasks;
    }

    public BatchJobCreateParameters setMaxParallelTasks(@Nullable Integer maxParallelTasks) {
        this.maxParallelTasks = maxParallelTasks;
        return this;
    }

    public @Nullable BatchJobConstraints getConstraints() {
        return constraints;
    }

    public BatchJobCreateParameters setConstraints(@Nullable BatchJobConstraints constraints) {
        this.constraints = constraints;
        return this;
    }

    public @Nullable List<EnvironmentSetting> getCommonEnvironmentSettings() {
        return commonEnvironmentSettings;
    }

    public BatchJobCreateParameters setCommonEnvironmentSettings(
            @Nullable List<EnvironmentSetting> commonEnvironmentSettings) {
        this.commonEnvironmentSettings = commonEnvironmentSettings;
        return this;
    }

    public BatchPoolInfo getPoolInfo() {
        return Objects.requireNonNull(poolInfo, "the service sent no poolInfo");
    }

    public @Nullable BatchAllTasksCompleteMode getOnAllTasksComplete() {
        return onAllTasksComplete;
    }

    public BatchJobCreateParameters setOnAllTasksComplete(@Nullable BatchAllTasksCompleteMode onAllTasksComplete) {
        this.onAllTasksComplete = onAllTasksComplete;
        return this;
    }

    public @Nullable BatchTaskFailureMode getOnTaskFailure() {
        return onTaskFailure;
    }

    public BatchJobCreateParameters setOnTaskFailure(@Nullable BatchTaskFailureMode onTaskFailure) {
        this.onTaskFailure = onTaskFailure;
        return this;
    }

    public @Nullable List<BatchMetadataItem> getMetadata() {
        return metadata;
    }

    public BatchJobCreateParameters setMetadata(@Nullable List<BatchMetadataItem> metadata) {
        this.metadata = metadata;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("id", id);
        writer.writeStringField("displayName", displayName);
        writer.writeBooleanField("usesTaskDependencies", usesTaskDependencies);
        writer.writeNumberField("priority", priority);
        writer.writeBooleanField("allowTaskPreemption", allowTaskPreemption);
        writer.writeNumberField("maxParallelTasks", maxParallelTasks);
        writer.writeJsonField("constraints", constraints);
        writer.writeArrayField("commonEnvironmentSettings", commonEnvironmentSettings, JsonWriter::writeJson);
        writer.writeJsonField("poolInfo", poolInfo);
        writer.writeStringField("onAllTasksComplete", Json.text(onAllTasksComplete));
        writer.writeStringField("onTaskFailure", Json.text(onTaskFailure));
        writer.writeArrayField("metadata", metadata, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchJobCreateParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchJobCreateParameters(), BatchJobCreateParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "id" -> id = reader.getString();
            case "displayName" -> displayName = reader.getString();
            case "usesTaskDependencies" -> usesTaskDependencies = reader.getNullable(JsonReader::getBoolean);
            case "priority" -> priority = reader.getNullable(JsonReader::getInt);
            case "allowTaskPreemption" -> allowTaskPreemption = reader.getNullable(JsonReader::getBoolean);
            case "maxParallelTasks" -> maxParallelTasks = reader.getNullable(JsonReader::getInt);
            case "constraints" -> constraints = BatchJobConstraints.fromJson(reader);
            case "commonEnvironmentSettings" ->
                commonEnvironmentSettings = reader.readArray(EnvironmentSetting::fromJson);
            case "poolInfo" -> poolInfo = BatchPoolInfo.fromJson(reader);
            case "onAllTasksComplete" -> onAllTasksComplete = BatchAllTasksCompleteMode.fromString(reader.getString());
            case "onTaskFailure" -> onTaskFailure = BatchTaskFailureMode.fromString(reader.getString());
            case "metadata" -> metadata = reader.readArray(BatchMetadataItem::fromJson);
            default -> reader.skipChildren();
        }
    }
}
