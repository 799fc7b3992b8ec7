package io.batchsh.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that the service refuses; each host renders it in its own shape. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> values = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String target;

    Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Adds a detail, listed in the body of a Batch error. */
    Refusal value(String key, String value) {
        values.put(key, value);
        return this;
    }

    Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Names what a refusal of the Batch resource provider is about; it then lists the details too. */
    Refusal target(String what) {
        target = what;
        return this;
    }

    Optional<String> target() {
        return Optional.ofNullable(target);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String text() {
        String message = getMessage();
        return message == null ? code : message;
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, String> headers() {
        return headers;
    }

    static Refusal unsupported(Request request) {
        return unsupported(request.method() + " https://" + request.host() + request.path());
    }

    static Refusal unsupported(String what) {
        return new Refusal(
                        501,
                        "NotSupportedBySimulator",
                        "The simulated Azure does not model " + what
                                + ". Use a real subscription for it, or ask for it to be modelled.")
                .header("x-batchsh-unsupported", what.replaceAll("[^\\x20-\\x7e]", "?"));
    }
}
