package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The nodes to remove from a pool, at most 100. */
public final class BatchNodeRemoveParameters implements JsonSerializable<BatchNodeRemoveParameters> {
    private @Nullable List<String> nodeList;
    private @Nullable Duration resizeTimeout;
    private @Nullable BatchNodeDeallocationOption nodeDeallocationOption;

    private BatchNodeRemoveParameters() {}

    public BatchNodeRemoveParameters(List<String> nodeList) {
        this.nodeList = Objects.requireNonNull(nodeList, "nodeList is null");
    }

    public List<String> getNodeList() {
        return Objects.requireNonNull(nodeList, "the service sent no nodeList");
    }

    /** At least 5 minutes; the service takes 15 minutes where none is given. */
    public @Nullable Duration getResizeTimeout() {
        return resizeTimeout;
    }

    public BatchNodeRemoveParameters setResizeTimeout(@Nullable Duration resizeTimeout) {
        this.resizeTimeout = resizeTimeout;
        return this;
    }

    public @Nullable BatchNodeDeallocationOption getNodeDeallocationOption() {
        return nodeDeallocationOption;
    }

    public BatchNodeRemoveParameters setNodeDeallocationOption(
            @Nullable BatchNodeDeallocationOption nodeDeallocationOption) {
        this.nodeDeallocationOption = nodeDeallocationOption;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeArrayField("nodeList", nodeList, JsonWriter::writeString);
        writer.writeStringField("resizeTimeout", Json.text(resizeTimeout));
        writer.writeStringField("nodeDeallocationOption", Json.text(nodeDeallocationOption));
        return writer.writeEndObject();
    }

    public static BatchNodeRemoveParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeRemoveParameters(), BatchNodeRemoveParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "nodeList" -> nodeList = reader.readArray(JsonReader::getString);
            case "resizeTimeout" -> resizeTimeout = reader.getNullable(Json::readDuration);
            case "nodeDeallocationOption" ->
                nodeDeallocationOption = BatchNodeDeallocationOption.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
