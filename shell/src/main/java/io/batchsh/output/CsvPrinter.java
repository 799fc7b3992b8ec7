package io.batchsh.output;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RFC 4180, see {@link OutputFormat#CSV}. The header names the keys of the first rows. */
final class CsvPrinter implements Printer {

    private final Console console;

    CsvPrinter(Console console) {
        this.console = console;
    }

    @Override
    public void value(Object tree) {
        rows(List.of(tree).iterator());
    }

    @Override
    public void rows(Iterator<? extends @Nullable Object> trees) {
        List<@Nullable Object> sample = Cells.sample(trees);
        if (sample.isEmpty()) {
            return;
        }
        Set<String> names = Cells.names(sample);
        Set<String> late = new TreeSet<>();
        console.print(names.stream().map(CsvPrinter::field).collect(Collectors.joining(",", "", "\r\n")));
        sample.forEach(row -> print(row, names));
        while (trees.hasNext()) {
            Object row = trees.next();
            if (row instanceof Map<?, ?> map && !names.containsAll(map.keySet())) {
                map.keySet().stream()
                        .map(String::valueOf)
                        .filter(key -> !names.contains(key))
                        .forEach(late::add);
            }
            print(row, names);
        }
        if (!late.isEmpty()) {
            console.message("Left out, since no row among the first " + Cells.SAMPLE + " has them: "
                    + String.join(", ", late) + ". Name the columns with --query, or use -o json.");
        }
    }

    private void print(@Nullable Object row, Set<String> names) {
        console.print(names.stream()
                .map(name -> field(Cells.raw(Cells.at(row, name))))
                .collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String field(String text) {
        String visible = ControlCharacters.visibleText(text.replace("\r\n", "\n"));
        boolean quote = visible.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n')
                || visible.startsWith(" ")
                || visible.endsWith(" ");
        return quote ? '"' + visible.replace("\"", "\"\"") + '"' : visible;
    }
}
