package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The size a pool shall have. */
public final class BatchPoolResizeParameters implements JsonSerializable<BatchPoolResizeParameters> {
    private @Nullable Integer targetDedicatedNodes;
    private @Nullable Integer targetLowPriorityNodes;
    private @Nullable Duration resizeTimeout;
    private @Nullable BatchNodeDeallocationOption nodeDeallocationOption;

    public @Nullable Integer getTargetDedicatedNodes() {
        return targetDedicatedNodes;
    }

    public BatchPoolResizeParameters setTargetDedicatedNodes(@Nullable Integer targetDedicatedNodes) {
        this.targetDedicatedNodes = targetDedicatedNodes;
        return this;
    }

    public @Nullable Integer getTargetLowPriorityNodes() {
        return targetLowPriorityNodes;
    }

    public BatchPoolResizeParameters setTargetLowPriorityNodes(@Nullable Integer targetLowPriorityNodes) {
        this.targetLowPriorityNodes = targetLowPriorityNodes;
        return this;
    }

    /** At least 5 minutes; the service takes 15 minutes where none is given. */
    public @Nullable Duration getResizeTimeout() {
        return resizeTimeout;
    }

    public BatchPoolResizeParameters setResizeTimeout(@Nullable Duration resizeTimeout) {
        this.resizeTimeout = resizeTimeout;
        return this;
    }

    public @Nullable BatchNodeDeallocationOption getNodeDeallocationOption() {
        return nodeDeallocationOption;
    }

    public BatchPoolResizeParameters setNodeDeallocationOption(
            @Nullable BatchNodeDeallocationOption nodeDeallocationOption) {
        this.nodeDeallocationOption = nodeDeallocationOption;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeNumberField("targetDedicatedNodes", targetDedicatedNodes);
        writer.writeNumberField("targetLowPriorityNodes", targetLowPriorityNodes);
        writer.writeStringField("resizeTimeout", Json.text(resizeTimeout));
        writer.writeStringField("nodeDeallocationOption", Json.text(nodeDeallocationOption));
        return writer.writeEndObject();
    }

    public static BatchPoolResizeParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchPoolResizeParameters(), BatchPoolResizeParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "targetDedicatedNodes" -> targetDedicatedNodes = reader.getNullable(JsonReader::getInt);
            case "targetLowPriorityNodes" -> targetLowPriorityNodes = reader.getNullable(JsonReader::getInt);
            case "resizeTimeout" -> resizeTimeout = reader.getNullable(Json::readDuration);
            case "nodeDeallocationOption" ->
                nodeDeallocationOption = BatchNodeDeallocationOption.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
