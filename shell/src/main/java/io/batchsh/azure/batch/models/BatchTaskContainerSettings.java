package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The container a task runs in. */
public final class BatchTaskContainerSettings implements JsonSerializable<BatchTaskContainerSettings> {
    private @Nullable String containerRunOptions;
    private @Nullable String imageName;
    private @Nullable ContainerRegistryReference registry;
    private @Nullable ContainerWorkingDirectory workingDirectory;
    private @Nullable List<ContainerHostBatchBindMountEntry> containerHostBatchBindMounts;

    private BatchTaskContainerSettings() {}

    public BatchTaskContainerSettings(String imageName) {
        this.imageName = Objects.requireNonNull(imageName, "imageName is null");
    }

    public @Nullable String getContainerRunOptions() {
        return containerRunOptions;
    }

    public BatchTaskContainerSettings setContainerRunOptions(@Nullable String containerRunOptions) {
        this.containerRunOptions = containerRunOptions;
        return this;
    }

    public String getImageName() {
        return Objects.requireNonNull(imageName, "the service sent no imageName");
    }

    public @Nullable ContainerRegistryReference getRegistry() {
        return registry;
    }

    public BatchTaskContainerSettings setRegistry(@Nullable ContainerRegistryReference registry) {
        this.registry = registry;
        return this;
    }

    public @Nullable ContainerWorkingDirectory getWorkingDirectory() {
        return workingDirectory;
    }

    public BatchTaskContainerSettings setWorkingDirectory(@Nullable ContainerWorkingDirectory workingDirectory) {
        this.workingDirectory = workingDirectory;
        return this;
    }

    public @Nullable List<ContainerHostBatchBindMountEntry> getContainerHostBatchBindMounts() {
        return containerHostBatchBindMounts;
    }

    public BatchTaskContainerSettings setContainerHostBatchBindMounts(
            @Nullable List<ContainerHostBatchBindMountEntry> containerHostBatchBindMounts) {
        this.containerHostBatchBindMounts = containerHostBatchBindMounts;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("containerRunOptions", containerRunOptions);
        writer.writeStringField("imageName", imageName);
        writer.writeJsonField("registry", registry);
        writer.writeStringField("workingDirectory", Json.text(workingDirectory));
        writer.writeArrayField("containerHostBatchBindMounts", containerHostBatchBindMounts, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchTaskContainerSettings fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchTaskContainerSettings(), BatchTaskContainerSettings::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "containerRunOptions" -> containerRunOptions = reader.getString();
            case "imageName" -> imageName = reader.getString();
            case "registry" -> registry = ContainerRegistryReference.fromJson(reader);
            case "workingDirectory" -> workingDirectory = ContainerWorkingDirectory.fromString(reader.getString());
            case "containerHostBatchBindMounts" ->
                containerHostBatchBindMounts = reader.readArray(ContainerHostBatchBindMountEntry::fromJson);
            default -> reader.skipChildren();
        }
    }
}
