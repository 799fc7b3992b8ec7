package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The security of the nodes. */
public final class SecurityProfile implements JsonSerializable<SecurityProfile> {
    private @Nullable Boolean encryptionAtHost;
    private @Nullable ProxyAgentSettings proxyAgentSettings;
    private @Nullable SecurityTypes securityType;
    private @Nullable BatchUefiSettings uefiSettings;

    public @Nullable Boolean isEncryptionAtHost() {
        return encryptionAtHost;
    }

    public SecurityProfile setEncryptionAtHost(@Nullable Boolean encryptionAtHost) {
        this.encryptionAtHost = encryptionAtHost;
        return this;
    }

    public @Nullable ProxyAgentSettings getProxyAgentSettings() {
        return proxyAgentSettings;
    }

    public SecurityProfile setProxyAgentSettings(@Nullable ProxyAgentSettings proxyAgentSettings) {
        this.proxyAgentSettings = proxyAgentSettings;
        return this;
    }

    public @Nullable SecurityTypes getSecurityType() {
        return securityType;
    }

    public SecurityProfile setSecurityType(@Nullable SecurityTypes securityType) {
        this.securityType = securityType;
        return this;
    }

    public @Nullable BatchUefiSettings getUefiSettings() {
        return uefiSettings;
    }

    public SecurityProfile setUefiSettings(@Nullable BatchUefiSettings uefiSettings) {
        this.uefiSettings = uefiSettings;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeBooleanField("encryptionAtHost", encryptionAtHost);
        writer.writeJsonField("proxyAgentSettings", proxyAgentSettings);
        writer.writeStringField("securityType", Json.text(securityType));
        writer.writeJsonField("uefiSettings", uefiSettings);
        return writer.writeEndObject();
    }

    public static SecurityProfile fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new SecurityProfile(), SecurityProfile::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "encryptionAtHost" -> encryptionAtHost = reader.getNullable(JsonReader::getBoolean);
            case "proxyAgentSettings" -> proxyAgentSettings = ProxyAgentSettings.fromJson(reader);
            case "securityType" -> securityType = SecurityTypes.fromString(reader.getString());
            case "uefiSettings" -> uefiSettings = BatchUefiSettings.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
