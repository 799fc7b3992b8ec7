package io.batchsh.recording;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a script gave its values by its parameters, so that a call that uses one is linked by that name. */
final class GivenNames {

    private static final Pattern VERSION_ID =
            Pattern.compile("(?i)/.*/galleries/([^/]+)/images/([^/]+)/versions/([^/]+)");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    /** A parameter has a value; the last one counts. */
    void give(String name, String value) {
        values.put(name, value);
    }

    /** What a script called a value; empty where it did not, or called several things by it. */
    Optional<String> of(ValueType type, String value) {
        String exact = values.get(type.inputName());
        if (exact != null && same(type, exact, value)) {
            return use(type.inputName());
        }
        if (type == ValueType.NODES) {
            return Optional.empty();
        }
        String found = null;
        for (Map.Entry<String, String> given : values.entrySet()) {
            if (same(type, given.getValue(), value)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = given.getKey();
            }
        }
        return found == null ? Optional.empty() : use(found);
    }

    private Optional<String> use(String name) {
        used.add(name);
        return Optional.of(name);
    }

    /** An image may be given as gallery, definition and version. */
    private static boolean same(ValueType type, String given, String value) {
        Matcher id = VERSION_ID.matcher(value);
        String other = type == ValueType.IMAGE_VERSION && id.matches()
                ? id.group(1) + "/" + id.group(2) + "/" + id.group(3)
                : value;
        return type.fold(given).equals(type.fold(value)) || type.fold(given).equals(type.fold(other));
    }

    /** Hands out the values that no call has used, once. */
    void takeUnused(BiConsumer<String, String> each) {
        values.forEach((name, value) -> {
            if (used.add(name)) {
                each.accept(name, value);
            }
        });
    }
}
