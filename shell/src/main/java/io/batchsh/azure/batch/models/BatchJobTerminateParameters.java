package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why a job is terminated. */
public final class BatchJobTerminateParameters implements JsonSerializable<BatchJobTerminateParameters> {
    private @Nullable String terminateReason;

    public @Nullable String getTerminateReason() {
        return terminateReason;
    }

    public BatchJobTerminateParameters setTerminateReason(@Nullable String terminateReason) {
        this.terminateReason = terminateReason;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("terminateReason", terminateReason);
        return writer.writeEndObject();
    }

    public static BatchJobTerminateParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchJobTerminateParameters(), BatchJobTerminateParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "terminateReason" -> terminateReason = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
