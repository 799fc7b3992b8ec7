package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A port of a node that can be reached from outside. */
public final class InboundEndpoint implements JsonSerializable<InboundEndpoint> {
    private @Nullable String name;
    private @Nullable InboundEndpointProtocol protocol;
    private @Nullable String publicIpAddress;
    private @Nullable String publicFqdn;
    private int frontendPort;
    private int backendPort;

    InboundEndpoint() {}

    public @Nullable String getName() {
        return name;
    }

    public @Nullable InboundEndpointProtocol getProtocol() {
        return protocol;
    }

    public @Nullable String getPublicIpAddress() {
        return publicIpAddress;
    }

    public @Nullable String getPublicFqdn() {
        return publicFqdn;
    }

    public int getFrontendPort() {
        return frontendPort;
    }

    public int getBackendPort() {
        return backendPort;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("name", name);
        writer.writeStringField("protocol", Json.text(protocol));
        writer.writeStringField("publicIPAddress", publicIpAddress);
        writer.writeStringField("publicFQDN", publicFqdn);
        writer.writeIntField("frontendPort", frontendPort);
        writer.writeIntField("backendPort", backendPort);
        return writer.writeEndObject();
    }

    public static InboundEndpoint fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new InboundEndpoint(), InboundEndpoint::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "name" -> name = reader.getString();
            case "protocol" -> protocol = InboundEndpointProtocol.fromString(reader.getString());
            case "publicIPAddress" -> publicIpAddress = reader.getString();
            case "publicFQDN" -> publicFqdn = reader.getString();
            case "frontendPort" -> frontendPort = reader.getInt();
            case "backendPort" -> backendPort = reader.getInt();
            default -> reader.skipChildren();
        }
    }
}
