package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the operating system of the nodes is upgraded. */
public final class AutomaticOsUpgradePolicy implements JsonSerializable<AutomaticOsUpgradePolicy> {
    private @Nullable Boolean disableAutomaticRollback;
    private @Nullable Boolean enableAutomaticOsUpgrade;
    private @Nullable Boolean useRollingUpgradePolicy;
    private @Nullable Boolean osRollingUpgradeDeferral;

    public @Nullable Boolean isDisableAutomaticRollback() {
        return disableAutomaticRollback;
    }

    public AutomaticOsUpgradePolicy setDisableAutomaticRollback(@Nullable Boolean disableAutomaticRollback) {
        this.disableAutomaticRollback = disableAutomaticRollback;
        return this;
    }

    public @Nullable Boolean isEnableAutomaticOsUpgrade() {
        return enableAutomaticOsUpgrade;
    }

    public AutomaticOsUpgradePolicy setEnableAutomaticOsUpgrade(@Nullable Boolean enableAutomaticOsUpgrade) {
        this.enableAutomaticOsUpgrade = enableAutomaticOsUpgrade;
        return this;
    }

    public @Nullable Boolean isUseRollingUpgradePolicy() {
        return useRollingUpgradePolicy;
    }

    public AutomaticOsUpgradePolicy setUseRollingUpgradePolicy(@Nullable Boolean useRollingUpgradePolicy) {
        this.useRollingUpgradePolicy = useRollingUpgradePolicy;
        return this;
    }

    public @Nullable Boolean isOsRollingUpgradeDeferral() {
        return osRollingUpgradeDeferral;
    }

    public AutomaticOsUpgradePolicy setOsRollingUpgradeDeferral(@Nullable Boolean osRollingUpgradeDeferral) {
        this.osRollingUpgradeDeferral = osRollingUpgradeDeferral;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeBooleanField("disableAutomaticRollback", disableAutomaticRollback);
        writer.writeBooleanField("enableAutomaticOSUpgrade", enableAutomaticOsUpgrade);
        writer.writeBooleanField("useRollingUpgradePolicy", useRollingUpgradePolicy);
        writer.writeBooleanField("osRollingUpgradeDeferral", osRollingUpgradeDeferral);
        return writer.writeEndObject();
    }

    public static AutomaticOsUpgradePolicy fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new AutomaticOsUpgradePolicy(), AutomaticOsUpgradePolicy::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "disableAutomaticRollback" -> disableAutomaticRollback = reader.getNullable(JsonReader::getBoolean);
            case "enableAutomaticOSUpgrade" -> enableAutomaticOsUpgrade = reader.getNullable(JsonReader::getBoolean);
            case "useRollingUpgradePolicy" -> useRollingUpgradePolicy = reader.getNullable(JsonReader::getBoolean);
            case "osRollingUpgradeDeferral" -> osRollingUpgradeDeferral = reader.getNullable(JsonReader::getBoolean);
            default -> reader.skipChildren();
        }
    }
}
