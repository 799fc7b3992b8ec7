package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The operating system disk of the nodes. */
public final class BatchOsDisk implements JsonSerializable<BatchOsDisk> {
    private @Nullable BatchDiffDiskSettings ephemeralOsDiskSettings;
    private @Nullable CachingType caching;
    private @Nullable Integer diskSizeGb;
    private @Nullable ManagedDisk managedDisk;
    private @Nullable Boolean writeAcceleratorEnabled;

    public @Nullable BatchDiffDiskSettings getEphemeralOsDiskSettings() {
        return ephemeralOsDiskSettings;
    }

    public BatchOsDisk setEphemeralOsDiskSettings(@Nullable BatchDiffDiskSettings ephemeralOsDiskSettings) {
        this.ephemeralOsDiskSettings = ephemeralOsDiskSettings;
        return this;
    }

    public @Nullable CachingType getCaching() {
        return caching;
    }

    public BatchOsDisk setCaching(@Nullable CachingType caching) {
        this.caching = caching;
        return this;
    }

    /** In GiB. */
    public @Nullable Integer getDiskSizeGb() {
        return diskSizeGb;
    }

    public BatchOsDisk setDiskSizeGb(@Nullable Integer diskSizeGb) {
        this.diskSizeGb = diskSizeGb;
        return this;
    }

    public @Nullable ManagedDisk getManagedDisk() {
        return managedDisk;
    }

    public BatchOsDisk setManagedDisk(@Nullable ManagedDisk managedDisk) {
        this.managedDisk = managedDisk;
        return this;
    }

    public @Nullable Boolean isWriteAcceleratorEnabled() {
        return writeAcceleratorEnabled;
    }

    public BatchOsDisk setWriteAcceleratorEnabled(@Nullable Boolean writeAcceleratorEnabled) {
        this.writeAcceleratorEnabled = writeAcceleratorEnabled;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeJsonField("ephemeralOSDiskSettings", ephemeralOsDiskSettings);
        writer.writeStringField("caching", Json.text(caching));
        writer.writeNumberField("diskSizeGB", diskSizeGb);
        writer.writeJsonField("managedDisk", managedDisk);
        writer.writeBooleanField("writeAcceleratorEnabled", writeAcceleratorEnabled);
        return writer.writeEndObject();
    }

    public static BatchOsDisk fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new BatchOsDisk(), BatchOsDisk::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "ephemeralOSDiskSettings" -> ephemeralOsDiskSettings = BatchDiffDiskSettings.fromJson(reader);
            case "caching" -> caching = CachingType.fromString(reader.getString());
            case "diskSizeGB" -> diskSizeGb = reader.getNullable(JsonReader::getInt);
            case "managedDisk" -> managedDisk = ManagedDisk.fromJson(reader);
            case "writeAcceleratorEnabled" -> writeAcceleratorEnabled = reader.getNullable(JsonReader::getBoolean);
            default -> reader.skipChildren();
        }
    }
}
