package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The text of an error, followed by lines with the request id and the time. */
public final class BatchErrorMessage implements JsonSerializable<BatchErrorMessage> {
    private @Nullable String lang;
    private @Nullable String value;

    BatchErrorMessage() {}

    public @Nullable String getLang() {
        return lang;
    }

    public @Nullable String getValue() {
        return value;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("lang", lang);
        writer.writeStringField("value", value);
        return writer.writeEndObject();
    }

    public static BatchErrorMessage fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchErrorMessage(), BatchErrorMessage::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "lang" -> lang = reader.getString();
            case "value" -> value = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
