package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The endpoints of a pool. */
public final class BatchPoolEndpointConfiguration implements JsonSerializable<BatchPoolEndpointConfiguration> {
    private @Nullable List<BatchInboundNatPool> inboundNatPools;

    private BatchPoolEndpointConfiguration() {}

    public BatchPoolEndpointConfiguration(List<BatchInboundNatPool> inboundNatPools) {
        this.inboundNatPools = Objects.requireNonNull(inboundNatPools, "inboundNatPools is null");
    }

    public List<BatchInboundNatPool> getInboundNatPools() {
        return Objects.requireNonNull(inboundNatPools, "the service sent no inboundNATPools");
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeArrayField("inboundNATPools", inboundNatPools, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchPoolEndpointConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchPoolEndpointConfiguration(), BatchPoolEndpointConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "inboundNATPools" -> inboundNatPools = reader.readArray(BatchInboundNatPool::fromJson);
            default -> reader.skipChildren();
        }
    }
}
