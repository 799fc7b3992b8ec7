package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each task of a collection. */
public final class BatchCreateTaskCollectionResult implements JsonSerializable<BatchCreateTaskCollectionResult> {
    private @Nullable List<BatchTaskCreateResult> value;

    private BatchCreateTaskCollectionResult() {}

    public @Nullable List<BatchTaskCreateResult> getValue() {
        return value;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeArrayField("value", value, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchCreateTaskCollectionResult fromJson(JsonReader reader) throws IOException {
        return Json.readObject(
                reader, new BatchCreateTaskCollectionResult(), BatchCreateTaskCollectionResult::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "value" -> value = reader.readArray(BatchTaskCreateResult::fromJson);
            default -> reader.skipChildren();
        }
    }
}
