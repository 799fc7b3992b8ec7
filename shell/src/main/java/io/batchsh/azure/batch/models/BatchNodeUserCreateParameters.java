package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user account to be made on a node. */
public final class BatchNodeUserCreateParameters implements JsonSerializable<BatchNodeUserCreateParameters> {
    private @Nullable String name;
    private @Nullable Boolean isAdmin;
    private @Nullable OffsetDateTime expiryTime;
    private @Nullable String password;
    private @Nullable String sshPublicKey;

    private BatchNodeUserCreateParameters() {}

    public BatchNodeUserCreateParameters(String name) {
        this.name = Objects.requireNonNull(name, "name is null");
    }

    public String getName() {
        return Objects.requireNonNull(name, "the service sent no name");
    }

    public @Nullable Boolean isAdmin() {
        return isAdmin;
    }

    public BatchNodeUserCreateParameters setAdmin(@Nullable Boolean isAdmin) {
        this.isAdmin = isAdmin;
        return this;
    }

    /** When the account ends; the service takes a day where none is given. */
    public @Nullable OffsetDateTime getExpiryTime() {
        return expiryTime;
    }

    public BatchNodeUserCreateParameters setExpiryTime(@Nullable OffsetDateTime expiryTime) {
        this.expiryTime = expiryTime;
        return this;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public BatchNodeUserCreateParameters setPassword(@Nullable String password) {
        this.password = password;
        return this;
    }

    public @Nullable String getSshPublicKey() {
        return sshPublicKey;
    }

    public BatchNodeUserCreateParameters setSshPublicKey(@Nullable String sshPublicKey) {
        this.sshPublicKey = sshPublicKey;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("name", name);
        writer.writeBooleanField("isAdmin", isAdmin);
        writer.writeStringField("expiryTime", Json.text(expiryTime));
        writer.writeStringField("password", password);
        writer.writeStringField("sshPublicKey", sshPublicKey);
        return writer.writeEndObject();
    }

    public static BatchNodeUserCreateParameters fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchNodeUserCreateParameters(), BatchNodeUserCreateParameters::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "name" -> name = reader.getString();
            case "isAdmin" -> isAdmin = reader.getNullable(JsonReader::getBoolean);
            case "expiryTime" -> expiryTime = reader.getNullable(Json::readTime);
            case "password" -> password = reader.getString();
            case "sshPublicKey" -> sshPublicKey = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
