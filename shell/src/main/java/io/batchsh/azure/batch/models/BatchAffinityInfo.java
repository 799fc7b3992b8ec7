package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a task would rather run. */
public final class BatchAffinityInfo implements JsonSerializable<BatchAffinityInfo> {
    private @Nullable String affinityId;

    private BatchAffinityInfo() {}

    public BatchAffinityInfo(String affinityId) {
        this.affinityId = Objects.requireNonNull(affinityId, "affinityId is null");
    }

    /** The affinity id of a node, or the node or task as the service names it. */
    public String getAffinityId() {
        return Objects.requireNonNull(affinityId, "the service sent no affinityId");
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("affinityId", affinityId);
        return writer.writeEndObject();
    }

    public static BatchAffinityInfo fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchAffinityInfo(), BatchAffinityInfo::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "affinityId" -> affinityId = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
