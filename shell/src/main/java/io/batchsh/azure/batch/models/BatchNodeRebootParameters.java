package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How a node is to reboot. */
public final class BatchNodeRebootParameters implements JsonSerializable<BatchNodeRebootParameters> {
    private @Nullable BatchNodeRebootKind nodeRebootOption;

    public @Nullable BatchNodeRebootKind getNodeRebootOption() {
        return nodeRebootOption;
    }

    public BatchNodeRebootParameters setNodeRebootOption(@Nullable BatchNodeRebootKind nodeRebootOption) {
        this.nodeRebootOption = nodeRebootOption;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("nodeRebootOption", Json.text(nodeRebootOption));
        return writer.writeEndObject();
    }

    public static BatchNodeRebootParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeRebootParameters(), BatchNodeRebootParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "nodeRebootOption" -> nodeRebootOption = BatchNodeRebootKind.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
