package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An extension of the virtual machines. */
public final class VMExtension implements JsonSerializable<VMExtension> {
    private @Nullable String name;
    private @Nullable String publisher;
    private @Nullable String type;
    private @Nullable String typeHandlerVersion;
    private @Nullable Boolean autoUpgradeMinorVersion;
    private @Nullable Boolean enableAutomaticUpgrade;
    private @Nullable Map<String, String> settings;
    private @Nullable Map<String, String> protectedSettings;
    private @Nullable List<String> provisionAfterExtensions;

    private VMExtension() {}

    public VMExtension(String name, String publisher, String type) {
        this.name = Objects.requireNonNull(name, "name is null");
        this.publisher = Objects.requireNonNull(publisher, "publisher is null");
        this.type = Objects.requireNonNull(type, "type is null");
    }

    public String getName() {
        return Objects.requireNonNull(name, "the service sent no name");
    }

    public String getPublisher() {
        return Objects.requireNonNull(publisher, "the service sent no publisher");
    }

    public String getType() {
        return Objects.requireNonNull(type, "the service sent no type");
    }

    public @Nullable String getTypeHandlerVersion() {
        return typeHandlerVersion;
    }

    public VMExtension setTypeHandlerVersion(@Nullable String typeHandlerVersion) {
        this.typeHandlerVersion = typeHandlerVersion;
        return this;
    }

    public @Nullable Boolean isAutoUpgradeMinorVersion() {
        return autoUpgradeMinorVersion;
    }

    public VMExtension setAutoUpgradeMinorVersion(@Nullable Boolean autoUpgradeMinorVersion) {
        this.autoUpgradeMinorVersion = autoUpgradeMinorVersion;
        return this;
    }

    public @Nullable Boolean isEnableAutomaticUpgrade() {
        return enableAutomaticUpgrade;
    }

    public VMExtension setEnableAutomaticUpgrade(@Nullable Boolean enableAutomaticUpgrade) {
        this.enableAutomaticUpgrade = enableAutomaticUpgrade;
        return this;
    }

    public @Nullable Map<String, String> getSettings() {
        return settings;
    }

    public VMExtension setSettings(@Nullable Map<String, String> settings) {
        this.settings = settings;
        return this;
    }

    /** Secrets; the service never sends them back. */
    public @Nullable Map<String, String> getProtectedSettings() {
        return protectedSettings;
    }

    public VMExtension setProtectedSettings(@Nullable Map<String, String> protectedSettings) {
        this.protectedSettings = protectedSettings;
        return this;
    }

    public @Nullable List<String> getProvisionAfterExtensions() {
        return provisionAfterExtensions;
    }

    public VMExtension setProvisionAfterExtensions(@Nullable List<String> provisionAfterExtensions) {
        this.provisionAfterExtensions = provisionAfterExtensions;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("name", name);
        writer.writeStringField("publisher", publisher);
        writer.writeStringField("type", type);
        writer.writeStringField("typeHandlerVersion", typeHandlerVersion);
        writer.writeBooleanField("autoUpgradeMinorVersion", autoUpgradeMinorVersion);
        writer.writeBooleanField("enableAutomaticUpgrade", enableAutomaticUpgrade);
        writer.writeMapField("settings", settings, JsonWriter::writeString);
        writer.writeMapField("protectedSettings", protectedSettings, JsonWriter::writeString);
        writer.writeArrayField("provisionAfterExtensions", provisionAfterExtensions, JsonWriter::writeString);
        return writer.writeEndObject();
    }

    public static VMExtension fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new VMExtension(), VMExtension::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "name" -> name = reader.getString();
            case "publisher" -> publisher = reader.getString();
            case "type" -> type = reader.getString();
            case "typeHandlerVersion" -> typeHandlerVersion = reader.getString();
            case "autoUpgradeMinorVersion" -> autoUpgradeMinorVersion = reader.getNullable(JsonReader::getBoolean);
            case "enableAutomaticUpgrade" -> enableAutomaticUpgrade = reader.getNullable(JsonReader::getBoolean);
            case "settings" -> settings = reader.readMap(JsonReader::getString);
            case "protectedSettings" -> protectedSettings = reader.readMap(JsonReader::getString);
            case "provisionAfterExtensions" -> provisionAfterExtensions = reader.readArray(JsonReader::getString);
            default -> reader.skipChildren();
        }
    }
}
