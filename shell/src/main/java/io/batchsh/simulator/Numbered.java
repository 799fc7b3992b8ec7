package io.batchsh.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries of a world that stand for many: {@code "count": 50} makes fifty, and {@code {n}} in their texts is the number,
 * from 1; {@code {nnn}} is the number with three digits.
 */
final class Numbered {

    private static final Pattern NUMBER = Pattern.compile("\\{(n+)}");

    private Numbered() {}

    static int count(Map<String, Object> entry) {
        return Json.integer(entry, "count").orElse(1);
    }

    static void each(List<Map<String, Object>> entries, Consumer<Map<String, Object>> use) {
        for (Map<String, Object> entry : entries) {
            if (!entry.containsKey("count")) {
                use.accept(entry);
                continue;
            }
            for (int n = 1; n <= count(entry); n++) {
                use.accept(entry(entry, n));
            }
        }
    }

    /** The {@code n}th of the entries that one stands for. Lists in it number their own. */
    static Map<String, Object> entry(Map<String, Object> entry, int n) {
        Map<String, Object> numbered = new LinkedHashMap<>();
        entry.forEach((name, value) -> {
            if (!name.equals("count")) {
                numbered.put(name, value(value, n));
            }
        });
        return numbered;
    }

    private static Object value(Object value, int n) {
        if (value instanceof String text) {
            return text(text, n);
        }
        return value instanceof Map<?, ?> map ? entry(Json.cast(map), n) : value;
    }

    static String text(String text, int n) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Matcher matcher = NUMBER.matcher(text);
        return matcher.replaceAll(found -> {
            String number = Integer.toString(n);
            return "0".repeat(Math.max(0, found.group(1).length() - number.length())) + number;
        });
    }
}
