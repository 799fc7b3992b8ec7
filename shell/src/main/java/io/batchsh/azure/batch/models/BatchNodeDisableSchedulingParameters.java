package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How a node stops taking tasks. */
public final class BatchNodeDisableSchedulingParameters
        implements JsonSerializable<BatchNodeDisableSchedulingParameters> {
    private @Nullable BatchNodeDisableSchedulingOption nodeDisableSchedulingOption;

    public @Nullable BatchNodeDisableSchedulingOption getNodeDisableSchedulingOption() {
        return nodeDisableSchedulingOption;
    }

    public BatchNodeDisableSchedulingParameters setNodeDisableSchedulingOption(
            @Nullable BatchNodeDisableSchedulingOption nodeDisableSchedulingOption) {
        this.nodeDisableSchedulingOption = nodeDisableSchedulingOption;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("nodeDisableSchedulingOption", Json.text(nodeDisableSchedulingOption));
        return writer.writeEndObject();
    }

    public static BatchNodeDisableSchedulingParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(
                reader, new BatchNodeDisableSchedulingParameters(), BatchNodeDisableSchedulingParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "nodeDisableSchedulingOption" ->
                nodeDisableSchedulingOption = BatchNodeDisableSchedulingOption.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
