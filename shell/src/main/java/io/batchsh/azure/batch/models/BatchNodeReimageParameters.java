package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How a node is to be reimaged. */
public final class BatchNodeReimageParameters implements JsonSerializable<BatchNodeReimageParameters> {
    private @Nullable BatchNodeReimageOption nodeReimageOption;

    public @Nullable BatchNodeReimageOption getNodeReimageOption() {
        return nodeReimageOption;
    }

    public BatchNodeReimageParameters setNodeReimageOption(@Nullable BatchNodeReimageOption nodeReimageOption) {
        this.nodeReimageOption = nodeReimageOption;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("nodeReimageOption", Json.text(nodeReimageOption));
        return writer.writeEndObject();
    }

    public static BatchNodeReimageParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeReimageParameters(), BatchNodeReimageParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "nodeReimageOption" -> nodeReimageOption = BatchNodeReimageOption.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
