package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a node answers SSH or RDP. */
public final class BatchNodeRemoteLoginSettings implements JsonSerializable<BatchNodeRemoteLoginSettings> {
    private @Nullable String ipv6RemoteLoginIpAddress;
    private @Nullable Integer ipv6RemoteLoginPort;
    private @Nullable String remoteLoginIpAddress;
    private int remoteLoginPort;

    BatchNodeRemoteLoginSettings() {}

    public @Nullable String getIpv6RemoteLoginIpAddress() {
        return ipv6RemoteLoginIpAddress;
    }

    public @Nullable Integer getIpv6RemoteLoginPort() {
        return ipv6RemoteLoginPort;
    }

    public @Nullable String getRemoteLoginIpAddress() {
        return remoteLoginIpAddress;
    }

    public int getRemoteLoginPort() {
        return remoteLoginPort;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("ipv6RemoteLoginIPAddress", ipv6RemoteLoginIpAddress);
        writer.writeNumberField("ipv6RemoteLoginPort", ipv6RemoteLoginPort);
        writer.writeStringField("remoteLoginIPAddress", remoteLoginIpAddress);
        writer.writeIntField("remoteLoginPort", remoteLoginPort);
        return writer.writeEndObject();
    }

    public static BatchNodeRemoteLoginSettings fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeRemoteLoginSettings(), BatchNodeRemoteLoginSettings::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "ipv6RemoteLoginIPAddress" -> ipv6RemoteLoginIpAddress = reader.getString();
            case "ipv6RemoteLoginPort" -> ipv6RemoteLoginPort = reader.getNullable(JsonReader::getInt);
            case "remoteLoginIPAddress" -> remoteLoginIpAddress = reader.getString();
            case "remoteLoginPort" -> remoteLoginPort = reader.getInt();
            default -> reader.skipChildren();
        }
    }
}
