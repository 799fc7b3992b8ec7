package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The automatic user that runs a task. */
public final class AutoUserSpecification implements JsonSerializable<AutoUserSpecification> {
    private @Nullable AutoUserScope scope;
    private @Nullable ElevationLevel elevationLevel;

    public @Nullable AutoUserScope getScope() {
        return scope;
    }

    public AutoUserSpecification setScope(@Nullable AutoUserScope scope) {
        this.scope = scope;
        return this;
    }

    public @Nullable ElevationLevel getElevationLevel() {
        return elevationLevel;
    }

    public AutoUserSpecification setElevationLevel(@Nullable ElevationLevel elevationLevel) {
        this.elevationLevel = elevationLevel;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("scope", Json.text(scope));
        writer.writeStringField("elevationLevel", Json.text(elevationLevel));
        return writer.writeEndObject();
    }

    public static AutoUserSpecification fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new AutoUserSpecification(), AutoUserSpecification::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "scope" -> scope = AutoUserScope.fromString(reader.getString());
            case "elevationLevel" -> elevationLevel = ElevationLevel.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
