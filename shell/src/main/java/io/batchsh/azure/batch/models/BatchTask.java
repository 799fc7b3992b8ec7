package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task of a job. */
public final class BatchTask implements JsonSerializable<BatchTask> {
    private @Nullable String id;
    private @Nullable String displayName;
    private @Nullable String url;
    private @Nullable String eTag;
    private @Nullable OffsetDateTime lastModified;
    private @Nullable OffsetDateTime creationTime;
    private @Nullable BatchTaskState state;
    private @Nullable OffsetDateTime stateTransitionTime;
    private @Nullable String commandLine;
    private @Nullable List<EnvironmentSetting> environmentSettings;
    private @Nullable BatchTaskConstraints constraints;
    private @Nullable Integer requiredSlots;
    private @Nullable BatchTaskExecutionInfo executionInfo;
    private @Nullable BatchNodeInfo nodeInfo;

    private BatchTask() {}

    public @Nullable String getId() {
        return id;
    }

    public @Nullable String getDisplayName() {
        return displayName;
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

    public @Nullable BatchTaskState getState() {
        return state;
    }

    public @Nullable OffsetDateTime getStateTransitionTime() {
        return stateTransitionTime;
    }

    public @Nullable String getCommandLine() {
        return commandLine;
    }

    public @Nullable List<EnvironmentSetting> getEnvironmentSettings() {
        return environmentSettings;
    }

    public @Nullable BatchTaskConstraints getConstraints() {
        return constraints;
    }

    public @Nullable Integer getRequiredSlots() {
        return requiredSlots;
    }

    public @Nullable BatchTaskExecutionInfo getExecutionInfo() {
        return executionInfo;
    }

    public @Nullable BatchNodeInfo getNodeInfo() {
        return nodeInfo;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("id", id);
        writer.writeStringField("displayName", displayName);
        writer.writeStringField("url", url);
        writer.writeStringField("eTag", eTag);
        writer.writeStringField("lastModified", Json.text(lastModified));
        writer.writeStringField("creationTime", Json.text(creationTime));
        writer.writeStringField("state", Json.text(state));
        writer.writeStringField("stateTransitionTime", Json.text(stateTransitionTime));
        writer.writeStringField("commandLine", commandLine);
        writer.writeArrayField("environmentSettings", environmentSettings, JsonWriter::writeJson);
        writer.writeJsonField("constraints", constraints);
        writer.writeNumberField("requiredSlots", requiredSlots);
        writer.writeJsonField("executionInfo", executionInfo);
        writer.writeJsonField("nodeInfo", nodeInfo);
        return writer.writeEndObject();
    }

    public static BatchTask fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchTask(), BatchTask::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "id" -> id = reader.getString();
            case "displayName" -> displayName = reader.getString();
            case "url" -> url = reader.getString();
            case "eTag" -> eTag = reader.getString();
            case "lastModified" -> lastModified = reader.getNullable(Json::readTime);
            case "creationTime" -> creationTime = reader.getNullable(Json::readTime);
            case "state" -> state = BatchTaskState.fromString(reader.getString());
            case "stateTransitionTime" -> stateTransitionTime = reader.getNullable(Json::readTime);
            case "commandLine" -> commandLine = reader.getString();
            case "environmentSettings" -> environmentSettings = reader.readArray(EnvironmentSetting::fromJson);
            case "constraints" -> constraints = BatchTaskConstraints.fromJson(reader);
            case "requiredSlots" -> requiredSlots = reader.getNullable(JsonReader::getInt);
            case "executionInfo" -> executionInfo = BatchTaskExecutionInfo.fromJson(reader);
            case "nodeInfo" -> nodeInfo = BatchNodeInfo.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
