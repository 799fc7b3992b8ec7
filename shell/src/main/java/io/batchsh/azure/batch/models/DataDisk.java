package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An empty data disk attached to each node. */
public final class DataDisk implements JsonSerializable<DataDisk> {
    private @Nullable Integer logicalUnitNumber;
    private @Nullable CachingType caching;
    private @Nullable Integer diskSizeGb;
    private @Nullable ManagedDisk managedDisk;
    private @Nullable StorageAccountType storageAccountType;

    private DataDisk() {}

    public DataDisk(Integer logicalUnitNumber, Integer diskSizeGb) {
        this.logicalUnitNumber = Objects.requireNonNull(logicalUnitNumber, "logicalUnitNumber is null");
        this.diskSizeGb = Objects.requireNonNull(diskSizeGb, "diskSizeGb is null");
    }

    public Integer getLogicalUnitNumber() {
        return Objects.requireNonNull(logicalUnitNumber, "the service sent no lun");
    }

    public @Nullable CachingType getCaching() {
        return caching;
    }

    public DataDisk setCaching(@Nullable CachingType caching) {
        this.caching = caching;
        return this;
    }

    /** In GiB. */
    public Integer getDiskSizeGb() {
        return Objects.requireNonNull(diskSizeGb, "the service sent no diskSizeGB");
    }

    public @Nullable ManagedDisk getManagedDisk() {
        return managedDisk;
    }

    public DataDisk setManagedDisk(@Nullable ManagedDisk managedDisk) {
        this.managedDisk = managedDisk;
        return this;
    }

    public @Nullable StorageAccountType getStorageAccountType() {
        return storageAccountType;
    }

    public DataDisk setStorageAccountType(@Nullable StorageAccountType storageAccountType) {
        this.storageAccountType = storageAccountType;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeNumberField("lun", logicalUnitNumber);
        writer.writeStringField("caching", Json.text(caching));
        writer.writeNumberField("diskSizeGB", diskSizeGb);
        writer.writeJsonField("managedDisk", managedDisk);
        writer.writeStringField("storageAccountType", Json.text(storageAccountType));
        return writer.writeEndObject();
    }

    public static DataDisk fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new DataDisk(), DataDisk::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "lun" -> logicalUnitNumber = reader.getNullable(JsonReader::getInt);
            case "caching" -> caching = CachingType.fromString(reader.getString());
            case "diskSizeGB" -> diskSizeGb = reader.getNullable(JsonReader::getInt);
            case "managedDisk" -> managedDisk = ManagedDisk.fromJson(reader);
            case "storageAccountType" -> storageAccountType = StorageAccountType.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
