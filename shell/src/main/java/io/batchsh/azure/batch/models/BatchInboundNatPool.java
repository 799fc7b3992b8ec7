package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ports of the load balancer that lead to one port of each node. */
public final class BatchInboundNatPool implements JsonSerializable<BatchInboundNatPool> {
    private @Nullable String name;
    private @Nullable InboundEndpointProtocol protocol;
    private @Nullable Integer backendPort;
    private @Nullable Integer frontendPortRangeStart;
    private @Nullable Integer frontendPortRangeEnd;
    private @Nullable List<NetworkSecurityGroupRule> networkSecurityGroupRules;

    private BatchInboundNatPool() {}

    public BatchInboundNatPool(
            String name,
            InboundEndpointProtocol protocol,
            Integer backendPort,
            Integer frontendPortRangeStart,
            Integer frontendPortRangeEnd) {
        this.name = Objects.requireNonNull(name, "name is null");
        this.protocol = Objects.requireNonNull(protocol, "protocol is null");
        this.backendPort = Objects.requireNonNull(backendPort, "backendPort is null");
        this.frontendPortRangeStart = Objects.requireNonNull(frontendPortRangeStart, "frontendPortRangeStart is null");
        this.frontendPortRangeEnd = Objects.requireNonNull(frontendPortRangeEnd, "frontendPortRangeEnd is null");
    }

    public String getName() {
        return Objects.requireNonNull(name, "the service sent no name");
    }

    public InboundEndpointProtocol getProtocol() {
        return Objects.requireNonNull(protocol, "the service sent no protocol");
    }

    public Integer getBackendPort() {
        return Objects.requireNonNull(backendPort, "the service sent no backendPort");
    }

    public Integer getFrontendPortRangeStart() {
        return Objects.requireNonNull(frontendPortRangeStart, "the service sent no frontendPortRangeStart");
    }

    public Integer getFrontendPortRangeEnd() {
        return Objects.requireNonNull(frontendPortRangeEnd, "the service sent no frontendPortRangeEnd");
    }

    public @Nullable List<NetworkSecurityGroupRule> getNetworkSecurityGroupRules() {
        return networkSecurityGroupRules;
    }

    public BatchInboundNatPool setNetworkSecurityGroupRules(
            @Nullable List<NetworkSecurityGroupRule> networkSecurityGroupRules) {
        this.networkSecurityGroupRules = networkSecurityGroupRules;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("name", name);
        writer.writeStringField("protocol", Json.text(protocol));
        writer.writeNumberField("backendPort", backendPort);
        writer.writeNumberField("frontendPortRangeStart", frontendPortRangeStart);
        writer.writeNumberField("frontendPortRangeEnd", frontendPortRangeEnd);
        writer.writeArrayField("networkSecurityGroupRules", networkSecurityGroupRules, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchInboundNatPool fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchInboundNatPool(), BatchInboundNatPool::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "name" -> name = reader.getString();
            case "protocol" -> protocol = InboundEndpointProtocol.fromString(reader.getString());
            case "backendPort" -> backendPort = reader.getNullable(JsonReader::getInt);
            case "frontendPortRangeStart" -> frontendPortRangeStart = reader.getNullable(JsonReader::getInt);
            case "frontendPortRangeEnd" -> frontendPortRangeEnd = reader.getNullable(JsonReader::getInt);
            case "networkSecurityGroupRules" ->
                networkSecurityGroupRules = reader.readArray(NetworkSecurityGroupRule::fromJson);
            default -> reader.skipChildren();
        }
    }
}
