package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The error of a resource provider, carried as JSON text in a resize error; the service may have cut the text short.
 *
 * @param code the provider's code, such as {@code BadRequest}; empty where it could not be read
 * @param message the provider's sentence
 */
public record ProviderError(String code, String message) {

    private static final Pattern CODE =
            Pattern.compile("\"code\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE =
            Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)", Pattern.CASE_INSENSITIVE);

    /** Reads the innermost error of the text; empty when it holds none. */
    static Optional<ProviderError> read(String json) {
        try {
            return Optional.of(innermost(JsonTree.parse(json)))
                    .filter(error -> !error.message().isEmpty());
        } catch (IOException cutShort) {
            return scan(json);
        }
    }

    private static ProviderError innermost(JsonTree tree) {
        JsonTree inner = tree.child("error");
        if (!inner.properties().isEmpty()) {
            return innermost(inner);
        }
        List<JsonTree> details = tree.children("details");
        if (!details.isEmpty() && !details.get(0).textOrEmpty("message").isEmpty()) {
            return innermost(details.get(0));
        }
        String message = tree.textOrEmpty("message");
        return nested(message.strip()).orElse(new ProviderError(tree.textOrEmpty("code"), message));
    }

    /** Of a text cut short the last code and message that can be read: the innermost stand last. */
    private static Optional<ProviderError> scan(String json) {
        Matcher message = MESSAGE.matcher(json);
        int at = -1;
        String text = "";
        while (message.find()) {
            if (!message.group(1).isEmpty()) {
                at = message.start();
                text = plain(message.group(1)) + (message.end() == json.length() ? "..." : "");
            }
        }
        if (at < 0) {
            return Optional.empty();
        }
        String code = "";
        Matcher codes = CODE.matcher(json);
        while (codes.find() && (code.isEmpty() || codes.start() < at)) {
            code = plain(codes.group(1));
        }
        return Optional.of(nested(text).orElse(new ProviderError(code, text)));
    }

    /** Some providers carry the error of another one as the text of their message. */
    private static Optional<ProviderError> nested(String message) {
        return message.startsWith("{") ? read(message) : Optional.empty();
    }

    private static String plain(String escaped) {
        return escaped.replace("\\\"", "\"")
                .replace("\\\\", "\\")
                .replace("\\n", "\n")
                .replace("\\r", "");
    }
}
