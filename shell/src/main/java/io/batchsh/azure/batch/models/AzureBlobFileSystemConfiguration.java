package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A blob container mounted on each node. One of account key, SAS key or identity. */
public final class AzureBlobFileSystemConfiguration implements JsonSerializable<AzureBlobFileSystemConfiguration> {
    private @Nullable String accountName;
    private @Nullable String containerName;
    private @Nullable String accountKey;
    private @Nullable String sasKey;
    private @Nullable String blobfuseOptions;
    private @Nullable String relativeMountPath;
    private @Nullable BatchNodeIdentityReference identityReference;

    private AzureBlobFileSystemConfiguration() {}

    public AzureBlobFileSystemConfiguration(String accountName, String containerName, String relativeMountPath) {
        this.accountName = Objects.requireNonNull(accountName, "accountName is null");
        this.containerName = Objects.requireNonNull(containerName, "containerName is null");
        this.relativeMountPath = Objects.requireNonNull(relativeMountPath, "relativeMountPath is null");
    }

    public String getAccountName() {
        return Objects.requireNonNull(accountName, "the service sent no accountName");
    }

    public String getContainerName() {
        return Objects.requireNonNull(containerName, "the service sent no containerName");
    }

    /** A secret; the service never sends it back. */
    public @Nullable String getAccountKey() {
        return accountKey;
    }

    public AzureBlobFileSystemConfiguration setAccountKey(@Nullable String accountKey) {
        this.accountKey = accountKey;
        return this;
    }

    /** A secret; the service never sends it back. */
    public @Nullable String getSasKey() {
        return sasKey;
    }

    public AzureBlobFileSystemConfiguration setSasKey(@Nullable String sasKey) {
        this.sasKey = sasKey;
        return this;
    }

    public @Nullable String getBlobfuseOptions() {
        return blobfuseOptions;
    }

    public AzureBlobFileSystemConfiguration setBlobfuseOptions(@Nullable String blobfuseOptions) {
        this.blobfuseOptions = blobfuseOptions;
        return this;
    }

    public String getRelativeMountPath() {
        return Objects.requireNonNull(relativeMountPath, "the service sent no relativeMountPath");
    }

    public @Nullable BatchNodeIdentityReference getIdentityReference() {
        return identityReference;
    }

    public AzureBlobFileSystemConfiguration setIdentityReference(
            @Nullable BatchNodeIdentityReference identityReference) {
        this.identityReference = identityReference;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("accountName", accountName);
        writer.writeStringField("containerName", containerName);
        writer.writeStringField("accountKey", accountKey);
        writer.writeStringField("sasKey", sasKey);
        writer.writeStringField("blobfuseOptions", blobfuseOptions);
        writer.writeStringField("relativeMountPath", relativeMountPath);
        writer.writeJsonField("identityReference", identityReference);
        return writer.writeEndObject();
    }

    public static AzureBlobFileSystemConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(
                reader, new AzureBlobFileSystemConfiguration(), AzureBlobFileSystemConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "accountName" -> accountName = reader.getString();
            case "containerName" -> containerName = reader.getString();
            case "accountKey" -> accountKey = reader.getString();
            case "sasKey" -> sasKey = reader.getString();
            case "blobfuseOptions" -> blobfuseOptions = reader.getString();
            case "relativeMountPath" -> relativeMountPath = reader.getString();
            case "identityReference" -> identityReference = BatchNodeIdentityReference.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
