package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A marketplace image that Batch knows, and the node agent that fits it. */
public final class BatchSupportedImage implements JsonSerializable<BatchSupportedImage> {
    private @Nullable String nodeAgentSkuId;
    private @Nullable BatchVmImageReference imageReference;
    private @Nullable OSType osType;
    private @Nullable List<String> capabilities;
    private @Nullable OffsetDateTime batchSupportEndOfLife;
    private @Nullable ImageVerificationType verificationType;

    BatchSupportedImage() {}

    public String getNodeAgentSkuId() {
        return Objects.requireNonNull(nodeAgentSkuId, "the service sent no nodeAgentSKUId");
    }

    public BatchVmImageReference getImageReference() {
        return Objects.requireNonNull(imageReference, "the service sent no imageReference");
    }

    public OSType getOsType() {
        return Objects.requireNonNull(osType, "the service sent no osType");
    }

    public @Nullable List<String> getCapabilities() {
        return capabilities;
    }

    /** When the service stops accepting pools with this image. */
    public @Nullable OffsetDateTime getBatchSupportEndOfLife() {
        return batchSupportEndOfLife;
    }

    public ImageVerificationType getVerificationType() {
        return Objects.requireNonNull(verificationType, "the service sent no verificationType");
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("nodeAgentSKUId", nodeAgentSkuId);
        writer.writeJsonField("imageReference", imageReference);
        writer.writeStringField("osType", Json.text(osType));
        writer.writeArrayField("capabilities", capabilities, JsonWriter::writeString);
        writer.writeStringField("batchSupportEndOfLife", Json.text(batchSupportEndOfLife));
        writer.writeStringField("verificationType", Json.text(verificationType));
        return writer.writeEndObject();
    }

    public static BatchSupportedImage fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchSupportedImage(), BatchSupportedImage::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "nodeAgentSKUId" -> nodeAgentSkuId = reader.getString();
            case "imageReference" -> imageReference = BatchVmImageReference.fromJson(reader);
            case "osType" -> osType = OSType.fromString(reader.getString());
            case "capabilities" -> capabilities = reader.readArray(JsonReader::getString);
            case "batchSupportEndOfLife" -> batchSupportEndOfLife = reader.getNullable(Json::readTime);
            case "verificationType" -> verificationType = ImageVerificationType.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
