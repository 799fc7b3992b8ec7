package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Containers on the nodes of a pool. */
public final class BatchContainerConfiguration implements JsonSerializable<BatchContainerConfiguration> {
    private @Nullable ContainerType type;
    private @Nullable List<String> containerImageNames;
    private @Nullable List<ContainerRegistryReference> containerRegistries;

    private BatchContainerConfiguration() {}

    public BatchContainerConfiguration(ContainerType type) {
        this.type = Objects.requireNonNull(type, "type is null");
    }

    public ContainerType getType() {
        return Objects.requireNonNull(type, "the service sent no type");
    }

    public @Nullable List<String> getContainerImageNames() {
        return containerImageNames;
    }

    public BatchContainerConfiguration setContainerImageNames(@Nullable List<String> containerImageNames) {
        this.containerImageNames = containerImageNames;
        return this;
    }

    public @Nullable List<ContainerRegistryReference> getContainerRegistries() {
        return containerRegistries;
    }

    public BatchContainerConfiguration setContainerRegistries(
            @Nullable List<ContainerRegistryReference> containerRegistries) {
        this.containerRegistries = containerRegistries;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("type", Json.text(type));
        writer.writeArrayField("containerImageNames", containerImageNames, JsonWriter::writeString);
        writer.writeArrayField("containerRegistries", containerRegistries, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchContainerConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchContainerConfiguration(), BatchContainerConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "type" -> type = ContainerType.fromString(reader.getString());
            case "containerImageNames" -> containerImageNames = reader.readArray(JsonReader::getString);
            case "containerRegistries" -> containerRegistries = reader.readArray(ContainerRegistryReference::fromJson);
            default -> reader.skipChildren();
        }
    }
}
