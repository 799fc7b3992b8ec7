package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The security of a managed disk. */
public final class BatchVmDiskSecurityProfile implements JsonSerializable<BatchVmDiskSecurityProfile> {
    private @Nullable SecurityEncryptionTypes securityEncryptionType;

    public @Nullable SecurityEncryptionTypes getSecurityEncryptionType() {
        return securityEncryptionType;
    }

    public BatchVmDiskSecurityProfile setSecurityEncryptionType(
            @Nullable SecurityEncryptionTypes securityEncryptionType) {
        this.securityEncryptionType = securityEncryptionType;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("securityEncryptionType", Json.text(securityEncryptionType));
        return writer.writeEndObject();
    }

    public static BatchVmDiskSecurityProfile fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchVmDiskSecurityProfile(), BatchVmDiskSecurityProfile::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "securityEncryptionType" ->
                securityEncryptionType = SecurityEncryptionTypes.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
