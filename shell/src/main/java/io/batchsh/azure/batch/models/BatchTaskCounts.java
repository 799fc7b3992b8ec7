package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How many tasks of a job are in which state. */
public final class BatchTaskCounts implements JsonSerializable<BatchTaskCounts> {
    private @Nullable Integer active;
    private @Nullable Integer running;
    private @Nullable Integer completed;
    private @Nullable Integer succeeded;
    private @Nullable Integer failed;

    private BatchTaskCounts() {}

    public @Nullable Integer getActive() {
        return active;
    }

    public @Nullable Integer getRunning() {
        return running;
    }

    public @Nullable Integer getCompleted() {
        return completed;
    }

    public @Nullable Integer getSucceeded() {
        return succeeded;
    }

    public @Nullable Integer getFailed() {
        return failed;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeNumberField("active", active);
        writer.writeNumberField("running", running);
        writer.writeNumberField("completed", completed);
        writer.writeNumberField("succeeded", succeeded);
        writer.writeNumberField("failed", failed);
        return writer.writeEndObject();
    }

    public static BatchTaskCounts fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchTaskCounts(), BatchTaskCounts::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "active" -> active = reader.getNullable(JsonReader::getInt);
            case "running" -> running = reader.getNullable(JsonReader::getInt);
            case "completed" -> completed = reader.getNullable(JsonReader::getInt);
            case "succeeded" -> succeeded = reader.getNullable(JsonReader::getInt);
            case "failed" -> failed = reader.getNullable(JsonReader::getInt);
            default -> reader.skipChildren();
        }
    }
}
