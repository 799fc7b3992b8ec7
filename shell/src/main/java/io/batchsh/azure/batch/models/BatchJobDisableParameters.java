package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a job is disabled. */
public final class BatchJobDisableParameters implements JsonSerializable<BatchJobDisableParameters> {
    private @Nullable DisableBatchJobOption disableTasks;

    private BatchJobDisableParameters() {}

    public BatchJobDisableParameters(DisableBatchJobOption disableTasks) {
        this.disableTasks = Objects.requireNonNull(disableTasks, "disableTasks is null");
    }

    public DisableBatchJobOption getDisableTasks() {
        return Objects.requireNonNull(disableTasks, "the service sent no disableTasks");
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("disableTasks", Json.text(disableTasks));
        return writer.writeEndObject();
    }

    public static BatchJobDisableParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchJobDisableParameters(), BatchJobDisableParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "disableTasks" -> disableTasks = DisableBatchJobOption.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
