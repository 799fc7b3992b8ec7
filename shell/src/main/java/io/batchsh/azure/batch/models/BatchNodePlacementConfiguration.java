package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where nodes are placed. */
public final class BatchNodePlacementConfiguration implements JsonSerializable<BatchNodePlacementConfiguration> {
    private @Nullable BatchNodePlacementPolicyType policy;

    public @Nullable BatchNodePlacementPolicyType getPolicy() {
        return policy;
    }

    public BatchNodePlacementConfiguration setPolicy(@Nullable BatchNodePlacementPolicyType policy) {
        this.policy = policy;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("policy", Json.text(policy));
        return writer.writeEndObject();
    }

    public static BatchNodePlacementConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(
                reader, new BatchNodePlacementConfiguration(), BatchNodePlacementConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "policy" -> policy = BatchNodePlacementPolicyType.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
