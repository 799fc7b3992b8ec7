package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The key of the customer that encrypts the disks. */
public final class DiskCustomerManagedKey implements JsonSerializable<DiskCustomerManagedKey> {
    private @Nullable BatchPoolIdentityReference identityReference;
    private @Nullable String keyUrl;
    private @Nullable Boolean rotationToLatestKeyVersionEnabled;

    public @Nullable BatchPoolIdentityReference getIdentityReference() {
        return identityReference;
    }

    public DiskCustomerManagedKey setIdentityReference(@Nullable BatchPoolIdentityReference identityReference) {
        this.identityReference = identityReference;
        return this;
    }

    public @Nullable String getKeyUrl() {
        return keyUrl;
    }

    public DiskCustomerManagedKey setKeyUrl(@Nullable String keyUrl) {
        this.keyUrl = keyUrl;
        return this;
    }

    public @Nullable Boolean isRotationToLatestKeyVersionEnabled() {
        return rotationToLatestKeyVersionEnabled;
    }

    public DiskCustomerManagedKey setRotationToLatestKeyVersionEnabled(
            @Nullable Boolean rotationToLatestKeyVersionEnabled) {
        this.rotationToLatestKeyVersionEnabled = rotationToLatestKeyVersionEnabled;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeJsonField("identityReference", identityReference);
        writer.writeStringField("keyUrl", keyUrl);
        writer.writeBooleanField("rotationToLatestKeyVersionEnabled", rotationToLatestKeyVersionEnabled);
        return writer.writeEndObject();
    }

    public static DiskCustomerManagedKey fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new DiskCustomerManagedKey(), DiskCustomerManagedKey::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "identityReference" -> identityReference = BatchPoolIdentityReference.fromJson(reader);
            case "keyUrl" -> keyUrl = reader.getString();
            case "rotationToLatestKeyVersionEnabled" ->
                rotationToLatestKeyVersionEnabled = reader.getNullable(JsonReader::getBoolean);
            default -> reader.skipChildren();
        }
    }
}
