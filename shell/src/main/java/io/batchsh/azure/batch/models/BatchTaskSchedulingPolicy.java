package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How tasks are given to nodes. */
public final class BatchTaskSchedulingPolicy implements JsonSerializable<BatchTaskSchedulingPolicy> {
    private @Nullable BatchJobDefaultOrder jobDefaultOrder;
    private @Nullable BatchNodeFillType nodeFillType;

    private BatchTaskSchedulingPolicy() {}

    public BatchTaskSchedulingPolicy(BatchNodeFillType nodeFillType) {
        this.nodeFillType = Objects.requireNonNull(nodeFillType, "nodeFillType is null");
    }

    public @Nullable BatchJobDefaultOrder getJobDefaultOrder() {
        return jobDefaultOrder;
    }

    public BatchTaskSchedulingPolicy setJobDefaultOrder(@Nullable BatchJobDefaultOrder jobDefaultOrder) {
        this.jobDefaultOrder = jobDefaultOrder;
        return this;
    }

    public BatchNodeFillType getNodeFillType() {
        return Objects.requireNonNull(nodeFillType, "the service sent no nodeFillType");
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("jobDefaultOrder", Json.text(jobDefaultOrder));
        writer.writeStringField("nodeFillType", Json.text(nodeFillType));
        return writer.writeEndObject();
    }

    public static BatchTaskSchedulingPolicy fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchTaskSchedulingPolicy(), BatchTaskSchedulingPolicy::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "jobDefaultOrder" -> jobDefaultOrder = BatchJobDefaultOrder.fromString(reader.getString());
            case "nodeFillType" -> nodeFillType = BatchNodeFillType.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
