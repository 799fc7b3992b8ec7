package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What Linux needs to know about a user. */
public final class LinuxUserConfiguration implements JsonSerializable<LinuxUserConfiguration> {
    private @Nullable Integer uid;
    private @Nullable Integer gid;
    private @Nullable String sshPrivateKey;

    public @Nullable Integer getUid() {
        return uid;
    }

    public LinuxUserConfiguration setUid(@Nullable Integer uid) {
        this.uid = uid;
        return this;
    }

    public @Nullable Integer getGid() {
        return gid;
    }

    public LinuxUserConfiguration setGid(@Nullable Integer gid) {
        this.gid = gid;
        return this;
    }

    /** A secret; the service never sends it back. */
    public @Nullable String getSshPrivateKey() {
        return sshPrivateKey;
    }

    public LinuxUserConfiguration setSshPrivateKey(@Nullable String sshPrivateKey) {
        this.sshPrivateKey = sshPrivateKey;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeNumberField("uid", uid);
        writer.writeNumberField("gid", gid);
        writer.writeStringField("sshPrivateKey", sshPrivateKey);
        return writer.writeEndObject();
    }

    public static LinuxUserConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new LinuxUserConfiguration(), LinuxUserConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "uid" -> uid = reader.getNullable(JsonReader::getInt);
            case "gid" -> gid = reader.getNullable(JsonReader::getInt);
            case "sshPrivateKey" -> sshPrivateKey = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
