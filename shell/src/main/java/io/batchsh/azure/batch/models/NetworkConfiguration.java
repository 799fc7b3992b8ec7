package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The network of a pool. */
public final class NetworkConfiguration implements JsonSerializable<NetworkConfiguration> {
    private @Nullable String subnetId;
    private @Nullable DynamicVNetAssignmentScope dynamicVNetAssignmentScope;
    private @Nullable BatchPoolEndpointConfiguration endpointConfiguration;
    private @Nullable BatchPublicIpAddressConfiguration publicIpAddressConfiguration;
    private @Nullable Boolean enableAcceleratedNetworking;

    public @Nullable String getSubnetId() {
        return subnetId;
    }

    public NetworkConfiguration setSubnetId(@Nullable String subnetId) {
        this.subnetId = subnetId;
        return this;
    }

    public @Nullable DynamicVNetAssignmentScope getDynamicVNetAssignmentScope() {
        return dynamicVNetAssignmentScope;
    }

    public NetworkConfiguration setDynamicVNetAssignmentScope(
            @Nullable DynamicVNetAssignmentScope dynamicVNetAssignmentScope) {
        this.dynamicVNetAssignmentScope = dynamicVNetAssignmentScope;
        return this;
    }

    public @Nullable BatchPoolEndpointConfiguration getEndpointConfiguration() {
        return endpointConfiguration;
    }

    public NetworkConfiguration setEndpointConfiguration(
            @Nullable BatchPoolEndpointConfiguration endpointConfiguration) {
        this.endpointConfiguration = endpointConfiguration;
        return this;
    }

    public @Nullable BatchPublicIpAddressConfiguration getPublicIpAddressConfiguration() {
        return publicIpAddressConfiguration;
    }

    public NetworkConfiguration setPublicIpAddressConfiguration(
            @Nullable BatchPublicIpAddressConfiguration publicIpAddressConfiguration) {
        this.publicIpAddressConfiguration = publicIpAddressConfiguration;
        return this;
    }

    public @Nullable Boolean isEnableAcceleratedNetworking() {
        return enableAcceleratedNetworking;
    }

    public NetworkConfiguration setEnableAcceleratedNetworking(@Nullable Boolean enableAcceleratedNetworking) {
        this.enableAcceleratedNetworking = enableAcceleratedNetworking;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("subnetId", subnetId);
        writer.writeStringField("dynamicVNetAssignmentScope", Json.text(dynamicVNetAssignmentScope));
        writer.writeJsonField("endpointConfiguration", endpointConfiguration);
        writer.writeJsonField("publicIPAddressConfiguration", publicIpAddressConfiguration);
        writer.writeBooleanField("enableAcceleratedNetworking", enableAcceleratedNetworking);
        return writer.writeEndObject();
    }

    public static NetworkConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new NetworkConfiguration(), NetworkConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "subnetId" -> subnetId = reader.getString();
            case "dynamicVNetAssignmentScope" ->
                dynamicVNetAssignmentScope = DynamicVNetAssignmentScope.fromString(reader.getString());
            case "endpointConfiguration" -> endpointConfiguration = BatchPoolEndpointConfiguration.fromJson(reader);
            case "publicIPAddressConfiguration" ->
                publicIpAddressConfiguration = BatchPublicIpAddressConfiguration.fromJson(reader);
            case "enableAcceleratedNetworking" ->
                enableAcceleratedNetworking = reader.getNullable(JsonReader::getBoolean);
            default -> reader.skipChildren();
        }
    }
}
