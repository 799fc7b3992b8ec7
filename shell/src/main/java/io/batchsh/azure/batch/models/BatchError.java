package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the service says about a refused request. Every part may be absent. */
public final class BatchError implements JsonSerializable<BatchError> {
    private @Nullable String code;
    private @Nullable BatchErrorMessage message;
    private @Nullable List<BatchErrorDetail> values;

    BatchError() {}

    public @Nullable String getCode() {
        return code;
    }

    public @Nullable BatchErrorMessage getMessage() {
        return message;
    }

    public @Nullable List<BatchErrorDetail> getValues() {
        return values;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("code", code);
        writer.writeJsonField("message", message);
        writer.writeArrayField("values", values, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchError fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchError(), BatchError::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "code" -> code = reader.getString();
            case "message" -> message = BatchErrorMessage.fromJson(reader);
            case "values" -> values = reader.readArray(BatchErrorDetail::fromJson);
            default -> reader.skipChildren();
        }
    }
}
