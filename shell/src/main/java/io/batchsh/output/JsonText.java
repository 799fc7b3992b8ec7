package io.batchsh.output;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes trees as JSON, indented by two spaces or compact. Characters a terminal would obey are escaped. */
final class JsonText {

    private final StringBuilder out = new StringBuilder();
    private final Theme theme;
    private final boolean indented;

    private JsonText(Theme theme, boolean indented) {
        this.theme = theme;
        this.indented = indented;
    }

    static String compact(@Nullable Object tree) {
        JsonText text = new JsonText(Theme.plain(), false);
        text.write(tree, 0);
        return text.out.toString();
    }

    static String indented(@Nullable Object tree, int depth, Theme theme) {
        JsonText text = new JsonText(theme, true);
        text.write(tree, depth);
        return text.out.toString();
    }

    /** A number as JSON has it; JSON has no infinities and no NaN, which become null. */
    static String number(Number number) {
        return number instanceof Double || number instanceof Float
                ? Double.isFinite(number.doubleValue()) ? number.toString() : "null"
                : number.toString();
    }

    private void write(@Nullable Object tree, int depth) {
        if (tree instanceof Map<?, ?> map) {
            writeMap(map, depth);
        } else if (tree instanceof List<?> list) {
            writeList(list, depth);
        } else if (tree instanceof String string) {
            out.append(theme.render(Theme.Style.GOOD, quoted(string)));
        } else if (tree instanceof Number number) {
            out.append(theme.render(Theme.Style.VALUE, number(number)));
        } else {
            out.append(theme.render(Theme.Style.VALUE, String.valueOf(tree)));
        }
    }

    private void writeMap(Map<?, ?> map, int depth) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before);
            newLine(depth + 1);
            out.append(theme.render(Theme.Style.KEY, quoted(String.valueOf(entry.getKey()))));
            out.append(indented ? ": " : ":");
            write(entry.getValue(), depth + 1);
            before = ',';
        }
        newLine(depth);
        out.append('}');
    }

    private void writeList(List<?> list, int depth) {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        char before = '[';
        for (Iterator<?> items = list.iterator(); items.hasNext(); before = ',') {
            out.append(before);
            newLine(depth + 1);
            write(items.next(), depth + 1);
        }
        newLine(depth);
        out.append(']');
    }

    private void newLine(int depth) {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    /** A string in double quotes, as JSON and also YAML understand it. */
    static String quoted(String string) {
        StringBuilder quoted = new StringBuilder(string.length() + 2).append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> {
                    if (ControlCharacters.isControl(character) || ControlCharacters.isLoneSurrogate(string, i)) {
                        quoted.append(String.format("\\u%04x", (int) character));
                    } else {
                        quoted.append(character);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
