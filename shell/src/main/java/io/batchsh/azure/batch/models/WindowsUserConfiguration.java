package io.batchsh.azure.batch.models;

import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What Windows needs to know about a user. */
public final class WindowsUserConfiguration implements JsonSerializable<WindowsUserConfiguration> {
    private @Nullable LoginMode loginMode;

    public @Nullable LoginMode getLoginMode() {
        return loginMode;
    }

    public WindowsUserConfiguration setLoginMode(@Nullable LoginMode loginMode) {
        this.loginMode = loginMode;
        return this;
    }

    @Override
    public JsonWriter toJson(JsonWriter writer) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("loginMode", Json.text(loginMode));
        return writer.writeEndObject();
    }

    public static WindowsUserConfiguration fromJson(JsonReader reader) throws IOException {
        return Json.readObject(reader, new WindowsUserConfiguration(), WindowsUserConfiguration::readField);
    }

    private void readField(String property, JsonReader reader) throws IOException {
        switch (property) {
            case "loginMode" -> loginMode = LoginMode.fromString(reader.getString());
            default -> reader.skipChildren();
        }
    }
}
