package io.batchsh.recording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where two JSON values differ, one line for each place; a masked value is equal to any. */
final class JsonDifference {

    private JsonDifference() {}

    /** Lines such as {@code /vmSize: recorded "a", now "b"}; none if the values are equal. */
    static List<String> between(@Nullable Object recorded, @Nullable Object now) {
        List<String> lines = new ArrayList<>();
        compare("", recorded, now, lines);
        return lines;
    }

    private static void compare(String at, @Nullable Object recorded, @Nullable Object now, List<String> lines) {
        if (Masked.is(recorded) || Masked.is(now)) {
            return;
        }
        if (recorded instanceof Map<?, ?> before && now instanceof Map<?, ?> after) {
            Set<Object> names = new LinkedHashSet<>(before.keySet());
            names.addAll(after.keySet());
            for (Object name : names) {
                String pointer = JsonPointer.child(at, String.valueOf(name));
                if (!before.containsKey(name)) {
                    lines.add(pointer + ": not recorded, now " + ShownValue.of(after.get(name)));
                } else if (!after.containsKey(name)) {
                    lines.add(pointer + ": recorded " + ShownValue.of(before.get(name)) + ", now absent");
                } else {
                    compare(pointer, before.get(name), after.get(name), lines);
                }
            }
        } else if (recorded instanceof List<?> before
                && now instanceof List<?> after
                && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(at + "/" + i, before.get(i), after.get(i), lines);
            }
        } else if (!same(recorded, now)) {
            lines.add(at + ": recorded " + ShownValue.of(recorded) + ", now " + ShownValue.of(now));
        }
    }

    private static boolean same(@Nullable Object recorded, @Nullable Object now) {
        if (recorded instanceof Number && now instanceof Number) {
            return recorded.toString().equals(now.toString());
        }
        return recorded == null ? now == null : recorded.equals(now);
    }
}
