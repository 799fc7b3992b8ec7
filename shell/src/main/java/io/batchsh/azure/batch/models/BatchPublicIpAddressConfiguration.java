package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public addresses of a pool. */
public final class BatchPublicIpAddressConfiguration implements JsonSerializable<BatchPublicIpAddressConfiguration> {
    private @Nullable IpAddressProvisioningType provision;
    private @Nullable List<IpFamily> ipFamilies;
    private @Nullable List<String> ipAddressIds;
    private @Nullable List<IpTag> ipTags;

    public @Nullable IpAddressProvisioningType getProvision() {
        return provision;
    }

    public BatchPublicIpAddressConfiguration setProvision(@Nullable IpAddressProvisioningType provision) {
        this.provision = provision;
        return this;
    }

    public @Nullable List<IpFamily> getIpFamilies() {
        return ipFamilies;
    }

    public BatchPublicIpAddressConfiguration setIpFamilies(@Nullable List<IpFamily> ipFamilies) {
        this.ipFamilies = ipFamilies;
        return this;
    }

    public @Nullable List<String> getIpAddressIds() {
        return ipAddressIds;
    }

    public BatchPublicIpAddressConfiguration setIpAddressIds(@Nullable List<String> ipAddressIds) {
        this.ipAddressIds = ipAddressIds;
        return this;
    }

    public @Nullable List<IpTag> getIpTags() {
        return ipTags;
    }

    public BatchPublicIpAddressConfiguration setIpTags(@Nullable List<IpTag> ipTags) {
        this.ipTags = ipTags;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("provision", Json.text(provision));
        writer.writeArrayField("ipFamilies", ipFamilies, (array, item) -> array.writeString(item.toString()));
        writer.writeArrayField("ipAddressIds", ipAddressIds, JsonWriter::writeString);
        writer.writeArrayField("ipTags", ipTags, JsonWriter::writeJson);
        return writer.writeEndObject();
    }

    public static BatchPublicIpAddressConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(
                reader, new BatchPublicIpAddressConfiguration(), BatchPublicIpAddressConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "provision" -> provision = IpAddressProvisioningType.fromString(reader.getString());
            case "ipFamilies" -> ipFamilies = reader.readArray(item -> IpFamily.fromString(item.getString()));
            case "ipAddressIds" -> ipAddressIds = reader.readArray(JsonReader::getString);
            case "ipTags" -> ipTags = reader.readArray(IpTag::fromJson);
            default -> reader.skipChildren();
        }
    }
}
