package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A container registry and how to sign in to it. */
public final class ContainerRegistryReference implements JsonSerializable<ContainerRegistryReference> {
    private @Nullable String username;
    private @Nullable String password;
    private @Nullable String registryServer;
    private @Nullable BatchNodeIdentityReference identityReference;

    public @Nullable String getUsername() {
        return username;
    }

    public ContainerRegistryReference setUsername(@Nullable String username) {
        this.username = username;
        return this;
    }

    /** A secret; the service never sends it back. */
    public @Nullable String getPassword() {
        return password;
    }

    public ContainerRegistryReference setPassword(@Nullable String password) {
        this.password = password;
        return this;
    }

    public @Nullable String getRegistryServer() {
        return registryServer;
    }

    public ContainerRegistryReference setRegistryServer(@Nullable String registryServer) {
        this.registryServer = registryServer;
        return this;
    }

    public @Nullable BatchNodeIdentityReference getIdentityReference() {
        return identityReference;
    }

    public ContainerRegistryReference setIdentityReference(@Nullable BatchNodeIdentityReference identityReference) {
        this.identityReference = identityReference;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("username", username);
        writer.writeStringField("password", password);
        writer.writeStringField("registryServer", registryServer);
        writer.writeJsonField("identityReference", identityReference);
        return writer.writeEndObject();
    }

    public static ContainerRegistryReference fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new ContainerRegistryReference(), ContainerRegistryReference::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "username" -> username = reader.getString();
            case "password" -> password = reader.getString();
            case "registryServer" -> registryServer = reader.getString();
            case "identityReference" -> identityReference = BatchNodeIdentityReference.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
