package io.batchsh.recording;

import com.azure.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** One side of an exchange: headers, the first value of each, and a body as it was sent, empty for none. */
final class ExchangeMessage {

    private final HttpHeaders headers;
    private final byte[] body;

    /** @param body as the file has it: text, bytes, JSON, or null */
    ExchangeMessage(HttpHeaders headers, @Nullable Object body) {
        this.headers = headers;
        this.body = ExchangeBody.of(body, headers);
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
