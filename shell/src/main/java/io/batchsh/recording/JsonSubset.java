package io.batchsh.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was asked for is what is there. Fields that only the answer has are the service's defaults and do not count;
 * masked ones are taken to be the same; the service changes the case of names and the writing of regions.
 */
final class JsonSubset {

    private JsonSubset() {}

    /** Lines such as {@code /vmSize: asked "a", there "b"}; none where all that was asked is there. */
    static List<String> differences(@Nullable Object asked, @Nullable Object there) {
        List<String> lines = new ArrayList<>();
        compare("", asked, there, lines);
        return lines;
    }

    private static void compare(String at, @Nullable Object asked, @Nullable Object there, List<String> lines) {
        if (asked == null || Masked.is(asked) || Masked.is(there)) {
            return;
        }
        if (asked instanceof Map<?, ?> wanted) {
            Map<String, @Nullable Object> found = JsonText.object(there);
            wanted.forEach((key, value) -> {
                String name = String.valueOf(key);
                compare(JsonPointer.child(at, name), value, found.get(name), lines);
            });
        } else if (asked instanceof List<?> wanted && there instanceof List<?> found && wanted.size() == found.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(at + "/" + i, wanted.get(i), found.get(i), lines);
            }
        } else if (!same(asked, there)) {
            lines.add(at + ": asked " + shown(asked) + ", there " + shown(there));
        }
    }

    /** Whether a value is as it was asked for: the service leaves out what is false or empty. */
    static boolean same(Object asked, @Nullable Object there) {
        if (there == null) {
            return asked.equals(false) || asked.equals("") || (asked instanceof List<?> list && list.isEmpty());
        }
        return asked.equals(there) || fold(asked).equals(fold(there));
    }

    /** Equal for what the service takes to be equal. */
    static String fold(Object value) {
        return JsonText.text(value).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** As {@link ShownValue#of}; what is not there is nothing. */
    static String shown(@Nullable Object value) {
        return value == null ? "nothing" : ShownValue.of(value);
    }
}
