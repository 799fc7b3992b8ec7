package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the nodes are upgraded. */
public final class UpgradePolicy implements JsonSerializable<UpgradePolicy> {
    private @Nullable UpgradeMode mode;
    private @Nullable AutomaticOsUpgradePolicy automaticOsUpgradePolicy;
    private @Nullable RollingUpgradePolicy rollingUpgradePolicy;

    private UpgradePolicy() {}

    public UpgradePolicy(UpgradeMode mode) {
        this.mode = Objects.requireNonNull(mode, "mode is null");
    }

    public UpgradeMode getMode() {
        return Objects.requireNonNull(mode, "the service sent no mode");
    }

    public @Nullable AutomaticOsUpgradePolicy getAutomaticOsUpgradePolicy() {
        return automaticOsUpgradePolicy;
    }

    public UpgradePolicy setAutomaticOsUpgradePolicy(@Nullable AutomaticOsUpgradePolicy automaticOsUpgradePolicy) {
        this.automaticOsUpgradePolicy = automaticOsUpgradePolicy;
        return this;
    }

    public @Nullable RollingUpgradePolicy getRollingUpgradePolicy() {
        return rollingUpgradePolicy;
    }

    public UpgradePolicy setRollingUpgradePolicy(@Nullable RollingUpgradePolicy rollingUpgradePolicy) {
        this.rollingUpgradePolicy = rollingUpgradePolicy;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("mode", Json.text(mode));
        writer.writeJsonField("automaticOSUpgradePolicy", automaticOsUpgradePolicy);
        writer.writeJsonField("rollingUpgradePolicy", rollingUpgradePolicy);
        return writer.writeEndObject();
    }

    public static UpgradePolicy fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new UpgradePolicy(), UpgradePolicy::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "mode" -> mode = UpgradeMode.fromString(reader.getString());
            case "automaticOSUpgradePolicy" -> automaticOsUpgradePolicy = AutomaticOsUpgradePolicy.fromJson(reader);
            case "rollingUpgradePolicy" -> rollingUpgradePolicy = RollingUpgradePolicy.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
