package io.batchsh.output;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tab-separated values, see {@link OutputFormat#TSV}. */
final class TsvPrinter implements Printer {

    private final Console console;

    TsvPrinter(Console console) {
        this.console = console;
    }

    @Override
    public void value(Object tree) {
        console.print(row(tree) + "\n");
    }

    @Override
    public void rows(Iterator<? extends @Nullable Object> trees) {
        while (trees.hasNext()) {
            console.print(row(trees.next()) + "\n");
        }
    }

    private static String row(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return row(map.values());
        }
        return tree instanceof List<?> list ? row(list) : cell(tree);
    }

    private static String row(Collection<?> values) {
        return values.stream().map(TsvPrinter::cell).collect(Collectors.joining("\t"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Map) {
            return "";
        }
        return value instanceof List<?> list ? String.valueOf(list.size()) : Cells.text(value);
    }
}
