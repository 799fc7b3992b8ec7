package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The container a task ran in. */
public final class BatchTaskContainerExecutionInfo implements JsonSerializable<BatchTaskContainerExecutionInfo> {
    private @Nullable String containerId;
    private @Nullable String state;
    private @Nullable String error;

    public @Nullable String getContainerId() {
        return containerId;
    }

    public BatchTaskContainerExecutionInfo setContainerId(@Nullable String containerId) {
        this.containerId = containerId;
        return this;
    }

    public @Nullable String getState() {
        return state;
    }

    public BatchTaskContainerExecutionInfo setState(@Nullable String state) {
        this.state = state;
        return this;
    }

    public @Nullable String getError() {
        return error;
    }

    public BatchTaskContainerExecutionInfo setError(@Nullable String error) {
        this.error = error;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("containerId", containerId);
        writer.writeStringField("state", state);
        writer.writeStringField("error", error);
        return writer.writeEndObject();
    }

    public static BatchTaskContainerExecutionInfo fromJson(JsonReader reader) throws IOException {
        return Json.readObject(
                reader, new BatchTaskContainerExecutionInfo(), BatchTaskContainerExecutionInfo::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "containerId" -> containerId = reader.getString();
            case "state" -> state = reader.getString();
            case "error" -> error = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
