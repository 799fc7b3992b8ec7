package io.batchsh.simulator;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** One HTTP answer. {@link #with} adds a header in place. */
final class Reply {

    private final int status;
    private final HttpHeaders headers = new HttpHeaders();
    private final byte[] body;

    private Reply(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    static Reply empty(int status) {
        return new Reply(status, new byte[0]);
    }

    static Reply json(int status, Object value) {
        return new Reply(status, Json.write(value)).with("Content-Type", "application/json; charset=utf-8");
    }

    static Reply bytes(int status, byte[] body) {
        return new Reply(status, body);
    }

    static Reply text(int status, String type, String text) {
        return new Reply(status, text.getBytes(StandardCharsets.UTF_8)).with("Content-Type", type);
    }

    Reply with(String name, String value) {
        headers.set(HttpHeaderName.fromString(name), value);
        return this;
    }

    /** The same with another body. */
    Reply withBody(byte[] other) {
        Reply reply = new Reply(status, other);
        headers.forEach(header -> reply.headers.set(HttpHeaderName.fromString(header.getName()), header.getValue()));
        return reply;
    }

    boolean has(String name) {
        return headers.get(HttpHeaderName.fromString(name)) != null;
    }

    /** The value of a header, empty without one. */
    String header(String name) {
        String value = headers.getValue(HttpHeaderName.fromString(name));
        return value == null ? "" : value;
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
