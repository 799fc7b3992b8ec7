package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The tasks of a job by state. */
public final class BatchTaskCountsResult implements JsonSerializable<BatchTaskCountsResult> {
    private @Nullable BatchTaskCounts taskCounts;

    private BatchTaskCountsResult() {}

    public @Nullable BatchTaskCounts getTaskCounts() {
        return taskCounts;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeJsonField("taskCounts", taskCounts);
        return writer.writeEndObject();
    }

    public static BatchTaskCountsResult fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchTaskCountsResult(), BatchTaskCountsResult::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "taskCounts" -> taskCounts = BatchTaskCounts.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
