package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How a node is to be deallocated. */
public final class BatchNodeDeallocateParameters implements JsonSerializable<BatchNodeDeallocateParameters> {
    private @Nullable BatchNodeDeallocateOption nodeDeallocateOption;

    public @Nullable BatchNodeDeallocateOption getNodeDeallocateOption() {
        return nodeDeallocateOption;
    }

    public BatchNodeDeallocateParameters setNodeDeallocateOption(
            @Nullable BatchNodeDeallocateOption nodeDeallocateOption) {
        this.nodeDeallocateOption = nodeDeallocateOption;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("nodeDeallocateOption", Json.text(nodeDeallocateOption));
        return writer.writeEndObject();
    }

    public static BatchNodeDeallocateParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeDeallocateParameters(), BatchNodeDeallocateParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "nodeDeallocateOption" ->
                nodeDeallocateOption = BatchNodeDeallocateOption.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
