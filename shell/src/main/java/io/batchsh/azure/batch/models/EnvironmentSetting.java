package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An environment variable of a task. */
public final class EnvironmentSetting implements JsonSerializable<EnvironmentSetting> {
    private @Nullable String name;
    private @Nullable String value;

    private EnvironmentSetting() {}

    public EnvironmentSetting(String name) {
        this.name = Objects.requireNonNull(name, "name is null");
    }

    public String getName() {
        return Objects.requireNonNull(name, "the service sent no name");
    }

    public @Nullable String getValue() {
        return value;
    }

    public EnvironmentSetting setValue(@Nullable String value) {
        this.value = value;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("name", name);
        writer.writeStringField("value", value);
        return writer.writeEndObject();
    }

    public static EnvironmentSetting fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new EnvironmentSetting(), EnvironmentSetting::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "name" -> name = reader.getString();
            case "value" -> value = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
