package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file or directory on a node. */
public final class BatchNodeFile implements JsonSerializable<BatchNodeFile> {
    private @Nullable String name;
    private @Nullable String url;
    private @Nullable Boolean isDirectory;
    private @Nullable BatchFileProperties properties;

    private BatchNodeFile() {}

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getUrl() {
        return url;
    }

    public @Nullable Boolean isDirectory() {
        return isDirectory;
    }

    public @Nullable BatchFileProperties getProperties() {
        return properties;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("name", name);
        writer.writeStringField("url", url);
        writer.writeBooleanField("isDirectory", isDirectory);
        writer.writeJsonField("properties", properties);
        return writer.writeEndObject();
    }

    public static BatchNodeFile fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeFile(), BatchNodeFile::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "name" -> name = reader.getString();
            case "url" -> url = reader.getString();
            case "isDirectory" -> isDirectory = reader.getNullable(JsonReader::getBoolean);
            case "properties" -> properties = BatchFileProperties.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
