package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The pool that a job runs on. */
public final class BatchPoolInfo implements JsonSerializable<BatchPoolInfo> {
    private @Nullable String poolId;

    public @Nullable String getPoolId() {
        return poolId;
    }

    public BatchPoolInfo setPoolId(@Nullable String poolId) {
        this.poolId = poolId;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("poolId", poolId);
        return writer.writeEndObject();
    }

    public static BatchPoolInfo fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchPoolInfo(), BatchPoolInfo::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "poolId" -> poolId = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
