package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file system mounted on each node; exactly one of them. */
public final class MountConfiguration implements JsonSerializable<MountConfiguration> {
    private @Nullable AzureBlobFileSystemConfiguration azureBlobFileSystemConfiguration;
    private @Nullable NfsMountConfiguration nfsMountConfiguration;
    private @Nullable CifsMountConfiguration cifsMountConfiguration;
    private @Nullable AzureFileShareConfiguration azureFileShareConfiguration;

    public @Nullable AzureBlobFileSystemConfiguration getAzureBlobFileSystemConfiguration() {
        return azureBlobFileSystemConfiguration;
    }

    public MountConfiguration setAzureBlobFileSystemConfiguration(
            @Nullable AzureBlobFileSystemConfiguration azureBlobFileSystemConfiguration) {
        this.azureBlobFileSystemConfiguration = azureBlobFileSystemConfiguration;
        return this;
    }

    public @Nullable NfsMountConfiguration getNfsMountConfiguration() {
        return nfsMountConfiguration;
    }

    public MountConfiguration setNfsMountConfiguration(@Nullable NfsMountConfiguration nfsMountConfiguration) {
        this.nfsMountConfiguration = nfsMountConfiguration;
        return this;
    }

    public @Nullable CifsMountConfiguration getCifsMountConfiguration() {
        return cifsMountConfiguration;
    }

    public MountConfiguration setCifsMountConfiguration(@Nullable CifsMountConfiguration cifsMountConfiguration) {
        this.cifsMountConfiguration = cifsMountConfiguration;
        return this;
    }

    public @Nullable AzureFileShareConfiguration getAzureFileShareConfiguration() {
        return azureFileShareConfiguration;
    }

    public MountConfiguration setAzureFileShareConfiguration(
            @Nullable AzureFileShareConfiguration azureFileShareConfiguration) {
        this.azureFileShareConfiguration = azureFileShareConfiguration;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeJsonField("azureBlobFileSystemConfiguration", azureBlobFileSystemConfiguration);
        writer.writeJsonField("nfsMountConfiguration", nfsMountConfiguration);
        writer.writeJsonField("cifsMountConfiguration", cifsMountConfiguration);
        writer.writeJsonField("azureFileShareConfiguration", azureFileShareConfiguration);
        return writer.writeEndObject();
    }

    public static MountConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new MountConfiguration(), MountConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "azureBlobFileSystemConfiguration" ->
                azureBlobFileSystemConfiguration = AzureBlobFileSystemConfiguration.fromJson(reader);
            case "nfsMountConfiguration" -> nfsMountConfiguration = NfsMountConfiguration.fromJson(reader);
            case "cifsMountConfiguration" -> cifsMountConfiguration = CifsMountConfiguration.fromJson(reader);
            case "azureFileShareConfiguration" ->
                azureFileShareConfiguration = AzureFileShareConfiguration.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
