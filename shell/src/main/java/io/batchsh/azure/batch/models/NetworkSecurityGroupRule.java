package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may reach an endpoint. */
public final class NetworkSecurityGroupRule implements JsonSerializable<NetworkSecurityGroupRule> {
    private @Nullable Integer priority;
    private @Nullable NetworkSecurityGroupRuleAccess access;
    private @Nullable String sourceAddressPrefix;
    private @Nullable List<String> sourcePortRanges;

    private NetworkSecurityGroupRule() {}

    public NetworkSecurityGroupRule(
            Integer priority, NetworkSecurityGroupRuleAccess access, String sourceAddressPrefix) {
        this.priority = Objects.requireNonNull(priority, "priority is null");
        this.access = Objects.requireNonNull(access, "access is null");
        this.sourceAddressPrefix = Objects.requireNonNull(sourceAddressPrefix, "sourceAddressPrefix is null");
    }

    public Integer getPriority() {
        return Objects.requireNonNull(priority, "the service sent no priority");
    }

    public NetworkSecurityGroupRuleAccess getAccess() {
        return Objects.requireNonNull(access, "the service sent no access");
    }

    public String getSourceAddressPrefix() {
        return Objects.requireNonNull(sourceAddressPrefix, "the service sent no sourceAddressPrefix");
    }

    public @Nullable List<String> getSourcePortRanges() {
        return sourcePortRanges;
    }

    public NetworkSecurityGroupRule setSourcePortRanges(@Nullable List<String> sourcePortRanges) {
        this.sourcePortRanges = sourcePortRanges;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeNumberField("priority", priority);
        writer.writeStringField("access", Json.text(access));
        writer.writeStringField("sourceAddressPrefix", sourceAddressPrefix);
        writer.writeArrayField("sourcePortRanges", sourcePortRanges, JsonWriter::writeString);
        return writer.writeEndObject();
    }

    public static NetworkSecurityGroupRule fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new NetworkSecurityGroupRule(), NetworkSecurityGroupRule::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "priority" -> priority = reader.getNullable(JsonReader::getInt);
            case "access" -> access = NetworkSecurityGroupRuleAccess.fromString(reader.getString());
            case "sourceAddressPrefix" -> sourceAddressPrefix = reader.getString();
            case "sourcePortRanges" -> sourcePortRanges = reader.readArray(JsonReader::getString);
            default -> reader.skipChildren();
        }
    }
}
