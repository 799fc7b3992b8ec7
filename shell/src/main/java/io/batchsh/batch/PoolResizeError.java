package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why the last resize of a pool fell short. It stays on the pool until the next resize.
 *
 * @param code such as {@code AllocationFailed}; the service is not consistent in its case
 * @param message the service's sentence
 * @param values what the service adds, by name
 */
public record PoolResizeError(String code, String message, Map<String, String> values) {

    /** Reads one element of a pool's {@code resizeErrors}. */
    static PoolResizeError of(JsonTree error) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonTree value : error.children("values")) {
            values.put(value.textOrEmpty("name"), value.textOrEmpty("value"));
        }
        return new PoolResizeError(error.textOrEmpty("code"), error.textOrEmpty("message"), Map.copyOf(values));
    }

    /** What the compute provider said, which is the real cause of {@code AllocationFailed}. */
    public Optional<ProviderError> providerError() {
        return values.entrySet().stream()
                .filter(value -> value.getKey().toLowerCase(Locale.ROOT).startsWith("provider error json"))
                .map(Map.Entry::getValue)
                .filter(json -> json.contains("{"))
                .flatMap(json -> ProviderError.read(json).stream())
                .findFirst();
    }

    /** Code and message, and the provider's where there is one. */
    public String explanation() {
        return code + ": " + message
                + providerError()
                        .map(cause -> " (" + cause.code() + ": " + cause.message() + ")")
                        .orElse("");
    }
}
