package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One fact about a refused request, such as its reason. */
public final class BatchErrorDetail implements JsonSerializable<BatchErrorDetail> {
    private @Nullable String key;
    private @Nullable String value;

    BatchErrorDetail() {}

    public @Nullable String getKey() {
        return key;
    }

    public @Nullable String getValue() {
        return value;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("key", key);
        writer.writeStringField("value", value);
        return writer.writeEndObject();
    }

    public static BatchErrorDetail fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchErrorDetail(), BatchErrorDetail::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "key" -> key = reader.getString();
            case "value" -> value = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
