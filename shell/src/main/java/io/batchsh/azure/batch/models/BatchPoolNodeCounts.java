package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many nodes of a pool are in each state. */
public final class BatchPoolNodeCounts implements JsonSerializable<BatchPoolNodeCounts> {
    private @Nullable String poolId;
    private @Nullable BatchNodeCounts dedicated;
    private @Nullable BatchNodeCounts lowPriority;

    BatchPoolNodeCounts() {}

    public String getPoolId() {
        return Objects.requireNonNull(poolId, "the service sent no poolId");
    }

    public @Nullable BatchNodeCounts getDedicated() {
        return dedicated;
    }

    public @Nullable BatchNodeCounts getLowPriority() {
        return lowPriority;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("poolId", poolId);
        writer.writeJsonField("dedicated", dedicated);
        writer.writeJsonField("lowPriority", lowPriority);
        return writer.writeEndObject();
    }

    public static BatchPoolNodeCounts fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchPoolNodeCounts(), BatchPoolNodeCounts::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "poolId" -> poolId = reader.getString();
            case "dedicated" -> dedicated = BatchNodeCounts.fromJson(reader);
            case "lowPriority" -> lowPriority = BatchNodeCounts.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
