package io.batchsh.azure.batch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

final class Urls {

    private Urls() {}

    /** Percent-encodes one path segment or query value. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
