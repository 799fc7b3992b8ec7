package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A tag of a public address. */
public final class IpTag implements JsonSerializable<IpTag> {
    private @Nullable String ipTagType;
    private @Nullable String tag;

    public @Nullable String getIpTagType() {
        return ipTagType;
    }

    public IpTag setIpTagType(@Nullable String ipTagType) {
        this.ipTagType = ipTagType;
        return this;
    }

    public @Nullable String getTag() {
        return tag;
    }

    public IpTag setTag(@Nullable String tag) {
        this.tag = tag;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("ipTagType", ipTagType);
        writer.writeStringField("tag", tag);
        return writer.writeEndObject();
    }

    public static IpTag fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new IpTag(), IpTag::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "ipTagType" -> ipTagType = reader.getString();
            case "tag" -> tag = reader.getString();
            default -> reader.skipChildren();
        }
    }
}
