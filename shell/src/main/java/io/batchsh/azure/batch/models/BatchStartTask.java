package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The command that each node runs when it joins the pool. */
public final class BatchStartTask implements JsonSerializable<BatchStartTask> {
    private @Nullable String commandLine;
    private @Nullable BatchTaskContainerSettings containerSettings;
    private @Nullable List<ResourceFile> resourceFiles;
    private @Nullable List<EnvironmentSetting> environmentSettings;
    private @Nullable UserIdentity userIdentity;
    private @Nullable Integer maxTaskRetryCount;
    private @Nullable Boolean waitForSuccess;

    private BatchStartTask() {}

    public BatchStartTask(String commandLine) {
        this.commandLine = Objects.requireNonNull(commandLine, "commandLine is null");
    }

    public String getCommandLine() {
        return Objects.requireNonNull(commandLine, "the service sent no commandLine");
    }

    public @Nullable BatchTaskContainerSettings getContainerSettings() {
        return containerSettings;
    }

    public BatchStartTask setContainerSettings(@Nullable BatchTaskContainerSettings containerSettings) {
        this.containerSettings = containerSettings;
        return this;
    }

    public @Nullable List<ResourceFile> getResourceFiles() {
        return resourceFiles;
    }

    public BatchStartTask setResourceFiles(@Nullable List<ResourceFile> resourceFiles) {
        this.resourceFiles = resourceFiles;
        return this;
    }

    public @Nullable List<EnvironmentSetting> getEnvironmentSettings() {
        return environmentSettings;
    }

    public BatchStartTask setEnvironmentSettings(@Nullable List<EnvironmentSetting> environmentSettings) {
        this.environmentSettings = environmentSettings;
        return this;
    }

    public @Nullable UserIdentity getUserIdentity() {
        return userIdentity;
    }

    public BatchStartTask setUserIdentity(@Nullable UserIdentity userIdentity) {
        this.userIdentity = userIdentity;
        return this;
    }

    public @Nullable Integer getMaxTaskRetryCount() {
        return maxTaskRetryCount;
    }

    public BatchStartTask setMaxTaskRetryCount(@Nullable Integer maxTaskRetryCount) {
        this.maxTaskRetryCount = maxTaskRetryCount;
        return this;
    }

    public @Nullable Boolean isWaitForSuccess() {
        return waitForSuccess;
    }

    public BatchStartTask setWaitForSuccess(@Nullable Boolean waitForSuccess) {
        this.waitForSuccess = waitForSuccess;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("commandLine", commandLine);
        writer.writeJsonField("containerSettings", containerSettings);
        writer.writeArrayField("resourceFiles", resourceFiles, JsonWriter::writeJson);
        writer.writeArrayField("environmentSettings", environmentSettings, JsonWriter::writeJson);
        writer.writeJsonField("userIdentity", userIdentity);
        writer.writeNumberField("maxTaskRetryCount", maxTaskRetryCount);
        writer.writeBooleanField("waitForSuccess", waitForSuccess);
        return writer.writeEndObject();
    }

    public static BatchStartTask fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchStartTask(), BatchStartTask::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "commandLine" -> commandLine = reader.getString();
            case "containerSettings" -> containerSettings = BatchTaskContainerSettings.fromJson(reader);
            case "resourceFiles" -> resourceFiles = reader.readArray(ResourceFile::fromJson);
            case "environmentSettings" -> environmentSettings = reader.readArray(EnvironmentSetting::fromJson);
            case "userIdentity" -> userIdentity = UserIdentity.fromJson(reader);
            case "maxTaskRetryCount" -> maxTaskRetryCount = reader.getNullable(JsonReader::getInt);
            case "waitForSuccess" -> waitForSuccess = reader.getNullable(JsonReader::getBoolean);
            default -> reader.skipChildren();
        }
    }
}
