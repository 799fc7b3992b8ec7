package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A name and a value that the service keeps and does not read. */
public final class BatchMetadataItem implements JsonSerializable<BatchMetadataItem> {
    private @Nullable String name;
    private @Nullable String value;

    private BatchMetadataItem() {}

    public BatchMetadataItem(String name, String value) {
        this.name = Objects.requireNonNull(name, "name is null");
        this.value = Objects.requireNonNull(value, "value is null");
    }

    public String getName() {
        return Objects.requireNonNull(name, "the service sent no name");
    }

    public String getValue() {
        return Objects.requireNonNull(value, "the service sent no value");
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("name", name);
        writer.writeStringField("value", value);
        return writer.writeEndObject();
    }

    public static BatchMetadataItem fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchMetadataItem(), BatchMetadataItem::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "name" -> name = reader.getString();
            case "value" -> value = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
