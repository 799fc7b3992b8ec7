package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a node. An unusable node without errors cannot be reached by the service. */
public final class BatchNodeError implements JsonSerializable<BatchNodeError> {
    private @Nullable String code;
    private @Nullable String message;
    private @Nullable List<NameValuePair> errorDetails;

    BatchNodeError() {}

    public @Nullable String getCode() {
        return code;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public @Nullable List<NameValuePair> getErrorDetails() {
        return errorDetails;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("code", code);
        writer.writeStringField("message", message);
        writer.writeArrayField("errorDetails", errorDetails, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchNodeError fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeError(), BatchNodeError::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "code" -> code = reader.getString();
            case "message" -> message = reader.getString();
            case "errorDetails" -> errorDetails = reader.readArray(NameValuePair::fromJson);
            default -> reader.skipChildren();
        }
    }
}
