package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A directory of the node that a container sees. */
public final class ContainerHostBatchBindMountEntry implements JsonSerializable<ContainerHostBatchBindMountEntry> {
    private @Nullable ContainerHostDataPath source;
    private @Nullable Boolean readOnly;

    public @Nullable ContainerHostDataPath getSource() {
        return source;
    }

    public ContainerHostBatchBindMountEntry setSource(@Nullable ContainerHostDataPath source) {
        this.source = source;
        return this;
    }

    public @Nullable Boolean isReadOnly() {
        return readOnly;
    }

    public ContainerHostBatchBindMountEntry setReadOnly(@Nullable Boolean readOnly) {
        this.readOnly = readOnly;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("source", Json.text(source));
        writer.writeBooleanField("isReadOnly", readOnly);
        return writer.writeEndObject();
    }

    public static ContainerHostBatchBindMountEntry fromJson(JsonReader reader) throws IOException {
        return Json.readObject(
                reader, new ContainerHostBatchBindMountEntry(), ContainerHostBatchBindMountEntry::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "source" -> source = ContainerHostDataPath.fromString(reader.getString());
            case "isReadOnly" -> readOnly = reader.getNullable(JsonReader::getBoolean);
            default -> reader.skipChildren();
        }
    }
}
