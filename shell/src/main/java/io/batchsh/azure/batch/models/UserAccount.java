package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user made on each node. */
public final class UserAccount implements JsonSerializable<UserAccount> {
    private @Nullable String name;
    private @Nullable String password;
    private @Nullable ElevationLevel elevationLevel;
    private @Nullable LinuxUserConfiguration linuxUserConfiguration;
    private @Nullable WindowsUserConfiguration windowsUserConfiguration;

    private UserAccount() {}

    public UserAccount(String name, String password) {
        this.name = Objects.requireNonNull(name, "name is null");
        this.password = Objects.requireNonNull(password, "password is null");
    }

    public String getName() {
        return Objects.requireNonNull(name, "the service sent no name");
    }

    /** A secret; the service never sends it back. */
    public @Nullable String getPassword() {
        return password;
    }

    public @Nullable ElevationLevel getElevationLevel() {
        return elevationLevel;
    }

    public UserAccount setElevationLevel(@Nullable ElevationLevel elevationLevel) {
        this.elevationLevel = elevationLevel;
        return this;
    }

    public @Nullable LinuxUserConfiguration getLinuxUserConfiguration() {
        return linuxUserConfiguration;
    }

    public UserAccount setLinuxUserConfiguration(@Nullable LinuxUserConfiguration linuxUserConfiguration) {
        this.linuxUserConfiguration = linuxUserConfiguration;
        return this;
    }

    public @Nullable WindowsUserConfiguration getWindowsUserConfiguration() {
        return windowsUserConfiguration;
    }

    public UserAccount setWindowsUserConfiguration(@Nullable WindowsUserConfiguration windowsUserConfiguration) {
        this.windowsUserConfiguration = windowsUserConfiguration;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("name", name);
        writer.writeStringField("password", password);
        writer.writeStringField("elevationLevel", Json.text(elevationLevel));
        writer.writeJsonField("linuxUserConfiguration", linuxUserConfiguration);
        writer.writeJsonField("windowsUserConfiguration", windowsUserConfiguration);
        return writer.writeEndObject();
    }

    public static UserAccount fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new UserAccount(), UserAccount::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "name" -> name = reader.getString();
            case "password" -> password = reader.getString();
            case "elevationLevel" -> elevationLevel = ElevationLevel.fromString(reader.getString());
            case "linuxUserConfiguration" -> linuxUserConfiguration = LinuxUserConfiguration.fromJson(reader);
            case "windowsUserConfiguration" -> windowsUserConfiguration = WindowsUserConfiguration.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
