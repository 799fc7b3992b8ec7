package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The storage of a managed disk. */
public final class ManagedDisk implements JsonSerializable<ManagedDisk> {
    private @Nullable DiskEncryptionSetParameters diskEncryptionSet;
    private @Nullable StorageAccountType storageAccountType;
    private @Nullable BatchVmDiskSecurityProfile securityProfile;

    public @Nullable DiskEncryptionSetParameters getDiskEncryptionSet() {
        return diskEncryptionSet;
    }

    public ManagedDisk setDiskEncryptionSet(@Nullable DiskEncryptionSetParameters diskEncryptionSet) {
        this.diskEncryptionSet = diskEncryptionSet;
        return this;
    }

    public @Nullable StorageAccountType getStorageAccountType() {
        return storageAccountType;
    }

    public ManagedDisk setStorageAccountType(@Nullable StorageAccountType storageAccountType) {
        this.storageAccountType = storageAccountType;
        return this;
    }

    public @Nullable BatchVmDiskSecurityProfile getSecurityProfile() {
        return securityProfile;
    }

    public ManagedDisk setSecurityProfile(@Nullable BatchVmDiskSecurityProfile securityProfile) {
        this.securityProfile = securityProfile;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeJsonField("diskEncryptionSet", diskEncryptionSet);
        writer.writeStringField("storageAccountType", Json.text(storageAccountType));
        writer.writeJsonField("securityProfile", securityProfile);
        return writer.writeEndObject();
    }

    public static ManagedDisk fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new ManagedDisk(), ManagedDisk::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "diskEncryptionSet" -> diskEncryptionSet = DiskEncryptionSetParameters.fromJson(reader);
            case "storageAccountType" -> storageAccountType = StorageAccountType.fromString(reader.getString());
            case "securityProfile" -> securityProfile = BatchVmDiskSecurityProfile.fromJson(reader);
            default -> reader.skipChildren();
        }
    }
}
