package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which disks of the nodes are encrypted. */
public final class DiskEncryptionConfiguration implements JsonSerializable<DiskEncryptionConfiguration> {
    private @Nullable DiskCustomerManagedKey customerManagedKey;
    private @Nullable List<DiskEncryptionTarget> targets;

    public @Nullable DiskCustomerManagedKey getCustomerManagedKey() {
        return customerManagedKey;
    }

    public DiskEncryptionConfiguration setCustomerManagedKey(@Nullable DiskCustomerManagedKey customerManagedKey) {
        this.customerManagedKey = customerManagedKey;
        return this;
    }

    public @Nullable List<DiskEncryptionTarget> getTargets() {
        return targets;
    }

    public DiskEncryptionConfiguration setTargets(@Nullable List<DiskEncryptionTarget> targets) {
        this.targets = targets;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeJsonField("customerManagedKey", customerManagedKey);
        writer.writeArrayField("targets", targets, (array, item) -> array.writeString(item.toString()));
        return writer.writeEndObject();
    }

    public static DiskEncryptionConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new DiskEncryptionConfiguration(), DiskEncryptionConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "customerManagedKey" -> customerManagedKey = DiskCustomerManagedKey.fromJson(reader);
            case "targets" -> targets = reader.readArray(item -> DiskEncryptionTarget.fromString(item.getString()));
            default -> reader.skipChildren();
        }
    }
}
