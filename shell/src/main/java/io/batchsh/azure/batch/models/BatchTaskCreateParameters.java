package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A task to be added to a job. */
public final class BatchTaskCreateParameters implements JsonSerializable<BatchTaskCreateParameters> {
    private @Nullable String id;
    private @Nullable String displayName;
    private @Nullable String commandLine;
    private @Nullable BatchTaskContainerSettings containerSettings;
    private @Nullable List<ResourceFile> resourceFiles;
    private @Nullable List<EnvironmentSetting> environmentSettings;
    private @Nullable BatchAffinityInfo affinityInfo;
    private @Nullable BatchTaskConstraints constraints;
    private @Nullable Integer requiredSlots;
    private @Nullable UserIdentity userIdentity;
    private @Nullable List<BatchApplicationPackageReference> applicationPackageReferences;

    private BatchTaskCreateParameters() {}

    public BatchTaskCreateParameters(String id, String commandLine) {
        this.id = Objects.requireNonNull(id, "id is null");
        this.commandLine = Objects.requireNonNull(commandLine, "commandLine is null");
    }

    public String getId() {
        return Objects.requireNonNull(id, "the service sent no id");
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public BatchTaskCreateParameters setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
        return this;
    }

    public String getCommandLine() {
        return Objects.requireNonNull(commandLine, "the service sent no commandLine");
    }

    public @Nullable BatchTaskContainerSettings getContainerSettings() {
        return containerSettings;
    }

    public BatchTaskCreateParameters setContainerSettings(@Nullable BatchTaskContainerSettings containerSettings) {
        this.containerSettings = containerSettings;
        return this;
    }

    public @Nullable List<ResourceFile> getResourceFiles() {
        return resourceFiles;
    }

    public BatchTaskCreateParameters setResourceFiles(@Nullable List<ResourceFile> resourceFiles) {
        this.resourceFiles = resourceFiles;
        return this;
    }

    public @Nullable List<EnvironmentSetting> getEnvironmentSettings() {
        return environmentSettings;
    }

    public BatchTaskCreateParameters setEnvironmentSettings(@Nullable List<EnvironmentSetting> environmentSettings) {
        this.environmentSettings = environmentSettings;
        return this;
    }

    public @Nullable BatchAffinityInfo getAffinityInfo() {
        return affinityInfo;
    }

    public BatchTaskCreateParameters setAffinityInfo(@Nullable BatchAffinityInfo affinityInfo) {
        this.affinityInfo = affinityInfo;
        return this;
    }

    public @Nullable BatchTaskConstraints getConstraints() {
        return constraints;
    }

    public BatchTaskCreateParameters setConstraints(@Nullable BatchTaskConstraints constraints) {
        this.constraints = constraints;
        return this;
    }

    public @Nullable Integer getRequiredSlots() {
        return requiredSlots;
    }

    public BatchTaskCreateParameters setRequiredSlots(@Nullable Integer requiredSlots) {
        this.requiredSlots = requiredSlots;
        return this;
    }

    public @Nullable UserIdentity getUserIdentity() {
        return userIdentity;
    }

    public BatchTaskCreateParameters setUserIdentity(@Nullable UserIdentity userIdentity) {
        this.userIdentity = userIdentity;
        return this;
    }

    public @Nullable List<BatchApplicationPackageReference> getApplicationPackageReferences() {
        return applicationPackageReferences;
    }

    public BatchTaskCreateParameters setApplicationPackageReferences(
            @Nullable List<BatchApplicationPackageReference> applicationPackageReferences) {
        this.applicationPackageReferences = applicationPackageReferences;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("id", id);
        writer.writeStringField("displayName", displayName);
        writer.writeStringField("commandLine", commandLine);
        writer.writeJsonField("containerSettings", containerSettings);
        writer.writeArrayField("resourceFiles", resourceFiles, JsonWriter::writeJson);
        writer.writeArrayField("environmentSettings", environmentSettings, JsonWriter::writeJson);
        writer.writeJsonField("affinityInfo", affinityInfo);
        writer.writeJsonField("constraints", constraints);
        writer.writeNumberField("requiredSlots", requiredSlots);
        writer.writeJsonField("userIdentity", userIdentity);
        writer.writeArrayField("applicationPackageReferences", applicationPackageReferences, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchTaskCreateParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchTaskCreateParameters(), BatchTaskCreateParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "id" -> id = reader.getString();
            case "displayName" -> displayName = reader.getString();
            case "commandLine" -> commandLine = reader.getString();
            case "containerSettings" -> containerSettings = BatchTaskContainerSettings.fromJson(reader);
            case "resourceFiles" -> resourceFiles = reader.readArray(ResourceFile::fromJson);
            case "environmentSettings" -> environmentSettings = reader.readArray(EnvironmentSetting::fromJson);
            case "affinityInfo" -> affinityInfo = BatchAffinityInfo.fromJson(reader);
            case "constraints" -> constraints = BatchTaskConstraints.fromJson(reader);
            case "requiredSlots" -> requiredSlots = reader.getNullable(JsonReader::getInt);
            case "userIdentity" -> userIdentity = UserIdentity.fromJson(reader);
            case "applicationPackageReferences" ->
                applicationPackageReferences = reader.readArray(BatchApplicationPackageReference::fromJson);
            default -> reader.skipChildren();
        }
    }
}
