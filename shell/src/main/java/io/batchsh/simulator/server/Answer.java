package io.batchsh.simulator.server;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to a client. */
final class Answer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    /** One value by name. */
    Map<String, String> headers() {
        return headers;
    }

    /** Empty when there is none. */
    byte[] body() {
        return body;
    }

    static Answer json(int status, Object value) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        return new Answer(status, headers, write(value));
    }

    /** A refusal by the server itself, in the shape of Azure Resource Manager. */
    static Answer error(int status, String code, String message) {
        return json(status, Map.of("error", object("code", code, "message", message)));
    }

    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return object;
    }

    static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = JsonProviders.createWriter(bytes)) {
            writer.writeUntyped(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads JSON as maps, lists, texts and numbers.
     *
     * @throws IllegalArgumentException if the bytes are no JSON object
     */
    @SuppressWarnings("unchecked") // keys of JSON objects are text
    static Map<String, Object> read(byte[] json) {
        try (JsonReader reader = JsonProviders.createReader(json)) {
            if (reader.readUntyped() instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
        } catch (IOException | IllegalStateException e) {
            throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("not a JSON object");
    }
}
