package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An NFS export mounted on each node. */
public final class NfsMountConfiguration implements JsonSerializable<NfsMountConfiguration> {
    private @Nullable String source;
    private @Nullable String relativeMountPath;
    private @Nullable String mountOptions;

    private NfsMountConfiguration() {}

    public NfsMountConfiguration(String source, String relativeMountPath) {
        this.source = Objects.requireNonNull(source, "source is null");
        this.relativeMountPath = Objects.requireNonNull(relativeMountPath, "relativeMountPath is null");
    }

    public String getSource() {
        return Objects.requireNonNull(source, "the service sent no source");
    }

    public String getRelativeMountPath() {
        return Objects.requireNonNull(relativeMountPath, "the service sent no relativeMountPath");
    }

    public @Nullable String getMountOptions() {
        return mountOptions;
    }

    public NfsMountConfiguration setMountOptions(@Nullable String mountOptions) {
        this.mountOptions = mountOptions;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("source", source);
        writer.writeStringField("relativeMountPath", relativeMountPath);
        writer.writeStringField("mountOptions", mountOptions);
        return writer.writeEndObject();
    }

    public static NfsMountConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new NfsMountConfiguration(), NfsMountConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "source" -> source = reader.getString();
            case "relativeMountPath" -> relativeMountPath = reader.getString();
            case "mountOptions" -> mountOptions = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
