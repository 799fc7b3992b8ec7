package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The formula by which a pool is sized, and how often. */
public final class BatchPoolEnableAutoScaleParameters implements JsonSerializable<BatchPoolEnableAutoScaleParameters> {
    private @Nullable String autoScaleFormula;
    private @Nullable Duration autoScaleEvaluationInterval;

    public @Nullable String getAutoScaleFormula() {
        return autoScaleFormula;
    }

    public BatchPoolEnableAutoScaleParameters setAutoScaleFormula(@Nullable String autoScaleFormula) {
        this.autoScaleFormula = autoScaleFormula;
        return this;
    }

    /** From 5 minutes to 168 hours; the service takes 15 minutes where none is given. */
    public @Nullable Duration getAutoScaleEvaluationInterval() {
        return autoScaleEvaluationInterval;
    }

    public BatchPoolEnableAutoScaleParameters setAutoScaleEvaluationInterval(
            @Nullable Duration autoScaleEvaluationInterval) {
        this.autoScaleEvaluationInterval = autoScaleEvaluationInterval;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("autoScaleFormula", autoScaleFormula);
        writer.writeStringField("autoScaleEvaluationInterval", Json.text(autoScaleEvaluationInterval));
        return writer.writeEndObject();
    }

    public static BatchPoolEnableAutoScaleParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(
                reader, new BatchPoolEnableAutoScaleParameters(), BatchPoolEnableAutoScaleParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "autoScaleFormula" -> autoScaleFormula = reader.getString();
            case "autoScaleEvaluationInterval" -> autoScaleEvaluationInterval = reader.getNullable(Json::readDuration);
            default -> reader.skipChildren();
        }
    }
}
