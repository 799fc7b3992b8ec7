package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The virtual machine behind a node. */
public final class VirtualMachineInfo implements JsonSerializable<VirtualMachineInfo> {
    private @Nullable BatchVmImageReference imageReference;
    private @Nullable String scaleSetVmResourceId;

    VirtualMachineInfo() {}

    public @Nullable BatchVmImageReference getImageReference() {
        return imageReference;
    }

    public @Nullable String getScaleSetVmResourceId() {
        return scaleSetVmResourceId;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeJsonField("imageReference", imageReference);
        writer.writeStringField("scaleSetVmResourceId", scaleSetVmResourceId);
        return writer.writeEndObject();
    }

    public static VirtualMachineInfo fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new VirtualMachineInfo(), VirtualMachineInfo::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "imageReference" -> imageReference = BatchVmImageReference.fromJson(reader);
            case "scaleSetVmResourceId" -> scaleSetVmResourceId = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
