package io.batchsh.recording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for what was not recorded. */
final class MaskedFields {

    private MaskedFields() {}

    /** The pointer of the first masked field. */
    static Optional<String> first(@Nullable Object value) {
        return first("", value);
    }

    private static Optional<String> first(String pointer, @Nullable Object value) {
        if (Masked.is(value)) {
            return Optional.of(pointer);
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(field ->
                            first(JsonPointer.child(pointer, String.valueOf(field.getKey())), field.getValue())
                                    .stream())
                    .findFirst();
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Optional<String> found = first(pointer + "/" + i, list.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
