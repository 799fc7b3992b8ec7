package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What Windows needs to know. */
public final class WindowsConfiguration implements JsonSerializable<WindowsConfiguration> {
    private @Nullable Boolean enableAutomaticUpdates;

    public @Nullable Boolean isEnableAutomaticUpdates() {
        return enableAutomaticUpdates;
    }

    public WindowsConfiguration setEnableAutomaticUpdates(@Nullable Boolean enableAutomaticUpdates) {
        this.enableAutomaticUpdates = enableAutomaticUpdates;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeBooleanField("enableAutomaticUpdates", enableAutomaticUpdates);
        return writer.writeEndObject();
    }

    public static WindowsConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new WindowsConfiguration(), WindowsConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "enableAutomaticUpdates" -> enableAutomaticUpdates = reader.getNullable(JsonReader::getBoolean);
            default -> reader.skipChildren();
        }
    }
}
