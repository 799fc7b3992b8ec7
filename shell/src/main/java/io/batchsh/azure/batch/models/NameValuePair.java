package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A name and a value. */
public final class NameValuePair implements JsonSerializable<NameValuePair> {
    private @Nullable String name;
    private @Nullable String value;

    public @Nullable String getName() {
        return name;
    }

    public NameValuePair setName(@Nullable String name) {
        this.name = name;
        return this;
    }

    public @Nullable String getValue() {
        return value;
    }

    public NameValuePair setValue(@Nullable String value) {
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

    public static NameValuePair fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new NameValuePair(), NameValuePair::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "name" -> name = reader.getString();
            case "value" -> value = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
