package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The node agent on a node. */
public final class BatchNodeAgentInfo implements JsonSerializable<BatchNodeAgentInfo> {
    private @Nullable String version;
    private @Nullable OffsetDateTime lastUpdateTime;

    BatchNodeAgentInfo() {}

    public @Nullable String getVersion() {
        return version;
    }

    public @Nullable OffsetDateTime getLastUpdateTime() {
        return lastUpdateTime;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("version", version);
        writer.writeStringField("lastUpdateTime", Json.text(lastUpdateTime));
        return writer.writeEndObject();
    }

    public static BatchNodeAgentInfo fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeAgentInfo(), BatchNodeAgentInfo::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "version" -> version = reader.getString();
            case "lastUpdateTime" -> lastUpdateTime = reader.getNullable(Json::readTime);
            default -> reader.skipChildren();
        }
    }
}
