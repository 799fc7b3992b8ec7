package io.batchsh.output;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** YAML 1.1 and 1.2 in block style, laid out as az does; any string that could be read as something else is quoted. */
final class YamlPrinter implements Printer {

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z_/][A-Za-z0-9_./-]*( [A-Za-z0-9_./(][A-Za-z0-9_./()-]*)*");
    private static final Set<String> RESERVED = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private final Console console;

    YamlPrinter(Console console) {
        this.console = console;
    }

    @Override
    public void value(Object tree) {
        StringBuilder out = new StringBuilder();
        write(out, tree, "");
        console.print(out.append('\n').toString());
    }

    @Override
    public void rows(Iterator<? extends @Nullable Object> trees) {
        if (!trees.hasNext()) {
            console.print("[]\n");
        }
        while (trees.hasNext()) {
            StringBuilder out = new StringBuilder("- ");
            write(out, trees.next(), "  ");
            console.print(out.append('\n').toString());
        }
    }

    /** Writes a tree whose first line has been begun and whose other lines begin with the indentation. */
    private void write(StringBuilder out, @Nullable Object tree, String indentation) {
        if (tree instanceof Map<?, ?> map) {
            writeMap(out, map, indentation);
        } else if (tree instanceof List<?> list) {
            writeList(out, list, indentation);
        } else if (tree instanceof String string) {
            out.append(scalar(string));
        } else if (tree instanceof Number number) {
            out.append(JsonText.number(number));
        } else {
            out.append(tree);
        }
    }

    private void writeMap(StringBuilder out, Map<?, ?> map, String indentation) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        String before = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before).append(scalar(String.valueOf(entry.getKey()))).append(':');
            Object value = entry.getValue();
            if (value instanceof Map<?, ?> nested && !nested.isEmpty()) {
                out.append('\n').append(indentation).append("  ");
                write(out, nested, indentation + "  ");
            } else if (value instanceof List<?> nested && !nested.isEmpty()) {
                out.append('\n').append(indentation);
                write(out, nested, indentation);
            } else {
                out.append(' ');
                write(out, value, indentation);
            }
            before = "\n" + indentation;
        }
    }

    private void writeList(StringBuilder out, List<?> list, String indentation) {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        String before = "- ";
        for (Object item : list) {
            out.append(before);
            write(out, item, indentation + "  ");
            before = "\n" + indentation + "- ";
        }
    }

    private static String scalar(String string) {
        if (PLAIN.matcher(string).matches() && !RESERVED.contains(string.toLowerCase(Locale.ROOT))) {
            return string;
        }
        String quoted = JsonText.quoted(string);
        boolean escaped = quoted.length() != string.length() + 2;
        return escaped ? quoted : "'" + string.replace("'", "''") + "'";
    }
}
