package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the logs of a node are being uploaded. */
public final class UploadBatchServiceLogsResult implements JsonSerializable<UploadBatchServiceLogsResult> {
    private @Nullable String virtualDirectoryName;
    private int numberOfFilesUploaded;

    UploadBatchServiceLogsResult() {}

    public @Nullable String getVirtualDirectoryName() {
        return virtualDirectoryName;
    }

    public int getNumberOfFilesUploaded() {
        return numberOfFilesUploaded;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("virtualDirectoryName", virtualDirectoryName);
        writer.writeIntField("numberOfFilesUploaded", numberOfFilesUploaded);
        return writer.writeEndObject();
    }

    public static UploadBatchServiceLogsResult fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new UploadBatchServiceLogsResult(), UploadBatchServiceLogsResult::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "virtualDirectoryName" -> virtualDirectoryName = reader.getString();
            case "numberOfFilesUploaded" -> numberOfFilesUploaded = reader.getInt();
            default -> reader.skipChildren();
        }
    }
}
