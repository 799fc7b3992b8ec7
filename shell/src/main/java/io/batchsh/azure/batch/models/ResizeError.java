package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a resize failed. Compare codes without regard to case. */
public final class ResizeError implements JsonSerializable<ResizeError> {
    private @Nullable String code;
    private @Nullable String message;
    private @Nullable List<NameValuePair> values;

    ResizeError() {}

    public @Nullable String getCode() {
        return code;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public @Nullable List<NameValuePair> getValues() {
        return values;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("code", code);
        writer.writeStringField("message", message);
        writer.writeArrayField("values", values, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static ResizeError fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new ResizeError(), ResizeError::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "code" -> code = reader.getString();
            case "message" -> message = reader.getString();
            case "values" -> values = reader.readArray(NameValuePair::fromJson);
            default -> reader.skipChildren();
        }
    }
}
