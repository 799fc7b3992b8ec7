package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Access to an endpoint of the host. */
public final class HostEndpointSettings implements JsonSerializable<HostEndpointSettings> {
    private @Nullable String inVmAccessControlProfileReferenceId;
    private @Nullable HostEndpointSettingsModeTypes mode;

    public @Nullable String getInVmAccessControlProfileReferenceId() {
        return inVmAccessControlProfileReferenceId;
    }

    public HostEndpointSettings setInVmAccessControlProfileReferenceId(
            @Nullable String inVmAccessControlProfileReferenceId) {
        this.inVmAccessControlProfileReferenceId = inVmAccessControlProfileReferenceId;
        return this;
    }

    public @Nullable HostEndpointSettingsModeTypes getMode() {
        return mode;
    }

    public HostEndpointSettings setMode(@Nullable HostEndpointSettingsModeTypes mode) {
        this.mode = mode;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("inVMAccessControlProfileReferenceId", inVmAccessControlProfileReferenceId);
        writer.writeStringField("mode", Json.text(mode));
        return writer.writeEndObject();
    }

    public static HostEndpointSettings fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new HostEndpointSettings(), HostEndpointSettings::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "inVMAccessControlProfileReferenceId" -> inVmAccessControlProfileReferenceId = reader.getString();
            case "mode" -> mode = HostEndpointSettingsModeTypes.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
