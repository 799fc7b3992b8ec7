package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where an ephemeral operating system disk lies. */
public final class BatchDiffDiskSettings implements JsonSerializable<BatchDiffDiskSettings> {
    private @Nullable DiffDiskPlacement placement;

    public @Nullable DiffDiskPlacement getPlacement() {
        return placement;
    }

    public BatchDiffDiskSettings setPlacement(@Nullable DiffDiskPlacement placement) {
        this.placement = placement;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("placement", Json.text(placement));
        return writer.writeEndObject();
    }

    public static BatchDiffDiskSettings fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchDiffDiskSettings(), BatchDiffDiskSettings::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "placement" -> placement = DiffDiskPlacement.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
