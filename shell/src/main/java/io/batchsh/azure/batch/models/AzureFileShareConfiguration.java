package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An Azure file share mounted on each node. */
public final class AzureFileShareConfiguration implements JsonSerializable<AzureFileShareConfiguration> {
    private @Nullable String accountName;
    private @Nullable String accountKey;
    private @Nullable String azureFileUrl;
    private @Nullable String relativeMountPath;
    private @Nullable String mountOptions;

    private AzureFileShareConfiguration() {}

    public AzureFileShareConfiguration(
            String accountName, String accountKey, String azureFileUrl, String relativeMountPath) {
        this.accountName = Objects.requireNonNull(accountName, "accountName is null");
        this.accountKey = Objects.requireNonNull(accountKey, "accountKey is null");
        this.azureFileUrl = Objects.requireNonNull(azureFileUrl, "azureFileUrl is null");
        this.relativeMountPath = Objects.requireNonNull(relativeMountPath, "relativeMountPath is null");
    }

    public String getAccountName() {
        return Objects.requireNonNull(accountName, "the service sent no accountName");
    }

    /** A secret; the service never sends it back. */
    public @Nullable String getAccountKey() {
        return accountKey;
    }

    public String getAzureFileUrl() {
        return Objects.requireNonNull(azureFileUrl, "the service sent no azureFileUrl");
    }

    public String getRelativeMountPath() {
        return Objects.requireNonNull(relativeMountPath, "the service sent no relativeMountPath");
    }

    public @Nullable String getMountOptions() {
        return mountOptions;
    }

    public AzureFileShareConfiguration setMountOptions(@Nullable String mountOptions) {
        this.mountOptions = mountOptions;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("accountName", accountName);
        writer.writeStringField("accountKey", accountKey);
        writer.writeStringField("azureFileUrl", azureFileUrl);
        writer.writeStringField("relativeMountPath", relativeMountPath);
        writer.writeStringField("mountOptions", mountOptions);
        return writer.writeEndObject();
    }

    public static AzureFileShareConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new AzureFileShareConfiguration(), AzureFileShareConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "accountName" -> accountName = reader.getString();
            case "accountKey" -> accountKey = reader.getString();
            case "azureFileUrl" -> azureFileUrl = reader.getString();
            case "relativeMountPath" -> relativeMountPath = reader.getString();
            case "mountOptions" -> mountOptions = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
