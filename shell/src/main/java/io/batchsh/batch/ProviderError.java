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
        return new ProviderError(tree.textOrEmpty("code"), tree.textOrEmpty("message"));
    }

    private static Optional<ProviderError> scan(String json) {
        Matcher message = MESSAGE.matcher(json);
        if (!message.find()) {
            return Optional.empty();
        }
        Matcher code = CODE.matcher(json);
        return Optional.of(new ProviderError(code.find() ? plain(code.group(1)) : "", plain(message.group(1))));
    }

    private static String plain(String escaped) {
        return escaped.replace("\\\"", "\"")
                .replace("\\\\", "\\")
                .replace("\\n", "\n")
                .replace("\\r", "");
    }
}
