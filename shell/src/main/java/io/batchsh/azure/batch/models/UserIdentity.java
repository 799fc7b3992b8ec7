package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The user that runs a task: one by name or an automatic one. */
public final class UserIdentity implements JsonSerializable<UserIdentity> {
    private @Nullable String username;
    private @Nullable AutoUserSpecification autoUser;

    public @Nullable String getUsername() {
        return username;
    }

    public UserIdentity setUsername(@Nullable String username) {
        this.username = username;
        return this;
    }

    public @Nullable AutoUserSpecification getAutoUser() {
        return autoUser;
    }

    public UserIdentity setAutoUser(@Nullable AutoUserSpecification autoUser) {
        this.autoUser = autoUser;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("username", username);
        writer.writeJsonField("autoUser", autoUser);
        return writer.writeEndObject();
    }

    public static UserIdentity fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new UserIdentity(), UserIdentity::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "username" -> username = reader.getString();
            case "autoUser" -> autoUser = AutoUserSpecification.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
