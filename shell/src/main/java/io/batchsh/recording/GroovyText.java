package io.batchsh.recording;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON values as Groovy writes them. */
final class GroovyText {

    /** What stands where a value was not recorded. */
    static final String MISSING = "'NOT-RECORDED'";

    private GroovyText() {}

    /** A literal; {@code names} gives the expression that stands for the value at a pointer, or null. */
    static String of(@Nullable Object value, String pointer, Function<String, @Nullable String> names) {
        String name = names.apply(pointer);
        if (name != null) {
            return name;
        }
        if (Masked.is(value)) {
            return MISSING;
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "[:]"
                    : map.entrySet().stream()
                            .map(field -> key(String.valueOf(field.getKey())) + ": "
                                    + of(
                                            field.getValue(),
                                            JsonPointer.child(pointer, String.valueOf(field.getKey())),
                                            names))
                            .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof List<?> list) {
            StringBuilder text = new StringBuilder("[");
            for (int i = 0; i < list.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(of(list.get(i), pointer + "/" + i, names));
            }
            return text.append("]").toString();
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : quoted(name);
    }

    /** A string without interpolation. */
    static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("'", "\\'");
        return "'" + Player.escaped(escaped).replace("\n", "\\n").replace("\t", "\\t") + "'";
    }
}
