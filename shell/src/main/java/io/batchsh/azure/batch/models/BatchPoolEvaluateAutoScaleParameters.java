package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A formula to try on a pool. */
public final class BatchPoolEvaluateAutoScaleParameters
        implements JsonSerializable<BatchPoolEvaluateAutoScaleParameters> {
    private @Nullable String autoScaleFormula;

    private BatchPoolEvaluateAutoScaleParameters() {}

    public BatchPoolEvaluateAutoScaleParameters(String autoScaleFormula) {
        this.autoScaleFormula = Objects.requireNonNull(autoScaleFormula, "autoScaleFormula is null");
    }

    public String getAutoScaleFormula() {
        return Objects.requireNonNull(autoScaleFormula, "the service sent no autoScaleFormula");
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("autoScaleFormula", autoScaleFormula);
        return writer.writeEndObject();
    }

    public static BatchPoolEvaluateAutoScaleParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(
                reader, new BatchPoolEvaluateAutoScaleParameters(), BatchPoolEvaluateAutoScaleParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "autoScaleFormula" -> autoScaleFormula = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
