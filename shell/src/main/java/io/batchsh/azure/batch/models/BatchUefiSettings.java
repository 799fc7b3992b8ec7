package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Secure boot and vTPM of the nodes. */
public final class BatchUefiSettings implements JsonSerializable<BatchUefiSettings> {
    private @Nullable Boolean secureBootEnabled;
    private @Nullable Boolean vTpmEnabled;

    public @Nullable Boolean isSecureBootEnabled() {
        return secureBootEnabled;
    }

    public BatchUefiSettings setSecureBootEnabled(@Nullable Boolean secureBootEnabled) {
        this.secureBootEnabled = secureBootEnabled;
        return this;
    }

    public @Nullable Boolean isVTpmEnabled() {
        return vTpmEnabled;
    }

    public BatchUefiSettings setVTpmEnabled(@Nullable Boolean vTpmEnabled) {
        this.vTpmEnabled = vTpmEnabled;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeBooleanField("secureBootEnabled", secureBootEnabled);
        writer.writeBooleanField("vTpmEnabled", vTpmEnabled);
        return writer.writeEndObject();
    }

    public static BatchUefiSettings fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchUefiSettings(), BatchUefiSettings::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "secureBootEnabled" -> secureBootEnabled = reader.getNullable(JsonReader::getBoolean);
            case "vTpmEnabled" -> vTpmEnabled = reader.getNullable(JsonReader::getBoolean);
            default -> reader.skipChildren();
        }
    }
}
