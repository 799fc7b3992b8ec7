package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tasks to be added to a job at once, at most 100. */
public final class BatchTaskGroup implements JsonSerializable<BatchTaskGroup> {
    private @Nullable List<BatchTaskCreateParameters> value;

    private BatchTaskGroup() {}

    public BatchTaskGroup(List<BatchTaskCreateParameters> value) {
        this.value = Objects.requireNonNull(value, "value is null");
    }

    public List<BatchTaskCreateParameters> getValue() {
        return Objects.requireNonNull(value, "the service sent no value");
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeArrayField("value", value, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchTaskGroup fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchTaskGroup(), BatchTaskGroup::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "value" -> value = reader.readArray(BatchTaskCreateParameters::fromJson);
            default -> reader.skipChildren();
        }
    }
}
