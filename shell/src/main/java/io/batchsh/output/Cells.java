package io.batchsh.output;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rows have in common, and how one value looks in a cell. */
final class Cells {

    /** Rows looked at before the columns are fixed. */
    static final int SAMPLE = 200;

    /** The name of what is neither an object nor a list. */
    static final String SCALAR = "Result";

    private Cells() {}

    /** Takes the first rows off an iterator. */
    static <T extends @Nullable Object> List<T> sample(Iterator<? extends T> rows) {
        List<T> sample = new ArrayList<>();
        while (sample.size() < SAMPLE && rows.hasNext()) {
            sample.add(rows.next());
        }
        return sample;
    }

    /** The names of what rows hold: keys of objects, {@code Column1} and so on for lists, {@code Result} for scalars. */
    static Set<String> names(List<? extends @Nullable Object> rows) {
        Set<String> names = new LinkedHashSet<>();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> map) {
                map.keySet().forEach(key -> names.add(String.valueOf(key)));
            } else if (row instanceof List<?> list) {
                for (int i = 1; i <= list.size(); i++) {
                    names.add("Column" + i);
                }
            } else {
                names.add(SCALAR);
            }
        }
        return names;
    }

    /** What a row holds under one of the {@link #names}. */
    static @Nullable Object at(@Nullable Object row, String name) {
        if (row instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (row instanceof List<?> list) {
            for (int i = 1; i <= list.size(); i++) {
                if (name.equals("Column" + i)) {
                    return list.get(i - 1);
                }
            }
            return null;
        }
        return name.equals(SCALAR) ? row : null;
    }

    /** A value on one line, safe to show: null is empty, nested values are compact JSON. */
    static String text(@Nullable Object value) {
        return ControlCharacters.visible(raw(value));
    }

    /** The same with the line ends and tabs it has. */
    static String raw(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map || value instanceof List) {
            return JsonText.compact(value);
        }
        return value instanceof Number number ? JsonText.number(number) : value.toString();
    }
}
