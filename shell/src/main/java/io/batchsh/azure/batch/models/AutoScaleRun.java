package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One evaluation of a pool's autoscale formula. */
public final class AutoScaleRun implements JsonSerializable<AutoScaleRun> {
    private @Nullable OffsetDateTime timestamp;
    private @Nullable String results;
    private @Nullable AutoScaleRunError error;

    AutoScaleRun() {}

    public @Nullable OffsetDateTime getTimestamp() {
        return timestamp;
    }

    public @Nullable String getResults() {
        return results;
    }

    public @Nullable AutoScaleRunError getError() {
        return error;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("timestamp", Json.text(timestamp));
        writer.writeStringField("results", results);
        writer.writeJsonField("error", error);
        return writer.writeEndObject();
    }

    public static AutoScaleRun fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new AutoScaleRun(), AutoScaleRun::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "timestamp" -> timestamp = reader.getNullable(Json::readTime);
            case "results" -> results = reader.getString();
            case "error" -> error = AutoScaleRunError.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
