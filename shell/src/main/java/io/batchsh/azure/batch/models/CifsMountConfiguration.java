package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A CIFS share mounted on each node. */
public final class CifsMountConfiguration implements JsonSerializable<CifsMountConfiguration> {
    private @Nullable String username;
    private @Nullable String source;
    private @Nullable String relativeMountPath;
    private @Nullable String mountOptions;
    private @Nullable String password;

    private CifsMountConfiguration() {}

    public CifsMountConfiguration(String username, String source, String relativeMountPath, String password) {
        this.username = Objects.requireNonNull(username, "username is null");
        this.source = Objects.requireNonNull(source, "source is null");
        this.relativeMountPath = Objects.requireNonNull(relativeMountPath, "relativeMountPath is null");
        this.password = Objects.requireNonNull(password, "password is null");
    }

    public String getUsername() {
        return Objects.requireNonNull(username, "the service sent no username");
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

    public CifsMountConfiguration setMountOptions(@Nullable String mountOptions) {
        this.mountOptions = mountOptions;
        return this;
    }

    /** A secret; the service never sends it back. */
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("username", username);
        writer.writeStringField("source", source);
        writer.writeStringField("relativeMountPath", relativeMountPath);
        writer.writeStringField("mountOptions", mountOptions);
        writer.writeStringField("password", password);
        return writer.writeEndObject();
    }

    public static CifsMountConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new CifsMountConfiguration(), CifsMountConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "username" -> username = reader.getString();
            case "source" -> source = reader.getString();
            case "relativeMountPath" -> relativeMountPath = reader.getString();
            case "mountOptions" -> mountOptions = reader.getString();
            case "password" -> password = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
