package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an autoscale formula could not be evaluated. */
public final class AutoScaleRunError implements JsonSerializable<AutoScaleRunError> {
    private @Nullable String code;
    private @Nullable String message;
    private @Nullable List<NameValuePair> values;

    AutoScaleRunError() {}

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

    public static AutoScaleRunError fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new AutoScaleRunError(), AutoScaleRunError::readField);
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
