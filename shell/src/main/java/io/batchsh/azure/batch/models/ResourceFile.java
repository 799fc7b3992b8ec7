package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Files that are put on a node before a task runs. */
public final class ResourceFile implements JsonSerializable<ResourceFile> {
    private @Nullable String autoStorageContainerName;
    private @Nullable String storageContainerUrl;
    private @Nullable String httpUrl;
    private @Nullable String blobPrefix;
    private @Nullable String filePath;
    private @Nullable String fileMode;
    private @Nullable BatchNodeIdentityReference identityReference;

    public @Nullable String getAutoStorageContainerName() {
        return autoStorageContainerName;
    }

    public ResourceFile setAutoStorageContainerName(@Nullable String autoStorageContainerName) {
        this.autoStorageContainerName = autoStorageContainerName;
        return this;
    }

    public @Nullable String getStorageContainerUrl() {
        return storageContainerUrl;
    }

    public ResourceFile setStorageContainerUrl(@Nullable String storageContainerUrl) {
        this.storageContainerUrl = storageContainerUrl;
        return this;
    }

    public @Nullable String getHttpUrl() {
        return httpUrl;
    }

    public ResourceFile setHttpUrl(@Nullable String httpUrl) {
        this.httpUrl = httpUrl;
        return this;
    }

    public @Nullable String getBlobPrefix() {
        return blobPrefix;
    }

    public ResourceFile setBlobPrefix(@Nullable String blobPrefix) {
        this.blobPrefix = blobPrefix;
        return this;
    }

    public @Nullable String getFilePath() {
        return filePath;
    }

    public ResourceFile setFilePath(@Nullable String filePath) {
        this.filePath = filePath;
        return this;
    }

    public @Nullable String getFileMode() {
        return fileMode;
    }

    public ResourceFile setFileMode(@Nullable String fileMode) {
        this.fileMode = fileMode;
        return this;
    }

    public @Nullable BatchNodeIdentityReference getIdentityReference() {
        return identityReference;
    }

    public ResourceFile setIdentityReference(@Nullable BatchNodeIdentityReference identityReference) {
        this.identityReference = identityReference;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("autoStorageContainerName", autoStorageContainerName);
        writer.writeStringField("storageContainerUrl", storageContainerUrl);
        writer.writeStringField("httpUrl", httpUrl);
        writer.writeStringField("blobPrefix", blobPrefix);
        writer.writeStringField("filePath", filePath);
        writer.writeStringField("fileMode", fileMode);
        writer.writeJsonField("identityReference", identityReference);
        return writer.writeEndObject();
    }

    public static ResourceFile fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new ResourceFile(), ResourceFile::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "autoStorageContainerName" -> autoStorageContainerName = reader.getString();
            case "storageContainerUrl" -> storageContainerUrl = reader.getString();
            case "httpUrl" -> httpUrl = reader.getString();
            case "blobPrefix" -> blobPrefix = reader.getString();
            case "filePath" -> filePath = reader.getString();
            case "fileMode" -> fileMode = reader.getString();
            case "identityReference" -> identityReference = BatchNodeIdentityReference.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
