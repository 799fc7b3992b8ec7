package io.batchsh.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for what was not recorded. */
final class MaskedFields {

    private MaskedFields() {}

    /** The pointer of the first masked field. */
    static Optional<String> first(@Nullable Object value) {
        return all(value).stream().findFirst();
    }

    /** The pointers of all masked fields. */
    static List<String> all(@Nullable Object value) {
        List<String> found = new ArrayList<>();
        collect("", value, found);
        return found;
    }

    private static void collect(String pointer, @Nullable Object value, List<String> found) {
        if (Masked.is(value)) {
            found.add(pointer);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> collect(JsonPointer.child(pointer, String.valueOf(name)), field, found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(pointer + "/" + i, list.get(i), found);
            }
        }
    }
}
