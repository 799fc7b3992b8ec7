package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The proxy agent of the nodes. */
public final class ProxyAgentSettings implements JsonSerializable<ProxyAgentSettings> {
    private @Nullable Boolean enabled;
    private @Nullable HostEndpointSettings imds;
    private @Nullable HostEndpointSettings wireServer;

    public @Nullable Boolean isEnabled() {
        return enabled;
    }

    public ProxyAgentSettings setEnabled(@Nullable Boolean enabled) {
        this.enabled = enabled;
        return this;
    }

    public @Nullable HostEndpointSettings getImds() {
        return imds;
    }

    public ProxyAgentSettings setImds(@Nullable HostEndpointSettings imds) {
        this.imds = imds;
        return this;
    }

    public @Nullable HostEndpointSettings getWireServer() {
        return wireServer;
    }

    public ProxyAgentSettings setWireServer(@Nullable HostEndpointSettings wireServer) {
        this.wireServer = wireServer;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeBooleanField("enabled", enabled);
        writer.writeJsonField("imds", imds);
        writer.writeJsonField("wireServer", wireServer);
        return writer.writeEndObject();
    }

    public static ProxyAgentSettings fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new ProxyAgentSettings(), ProxyAgentSettings::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "enabled" -> enabled = reader.getNullable(JsonReader::getBoolean);
            case "imds" -> imds = HostEndpointSettings.fromJson(reader);
            case "wireServer" -> wireServer = HostEndpointSettings.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
