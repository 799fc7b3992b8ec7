package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ports of a node that can be reached from outside. */
public final class BatchNodeEndpointConfiguration implements JsonSerializable<BatchNodeEndpointConfiguration> {
    private @Nullable List<InboundEndpoint> inboundEndpoints;

    BatchNodeEndpointConfiguration() {}

    public @Nullable List<InboundEndpoint> getInboundEndpoints() {
        return inboundEndpoints;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeArrayField("inboundEndpoints", inboundEndpoints, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchNodeEndpointConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeEndpointConfiguration(), BatchNodeEndpointConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "inboundEndpoints" -> inboundEndpoints = reader.readArray(InboundEndpoint::fromJson);
            default -> reader.skipChildren();
        }
    }
}
