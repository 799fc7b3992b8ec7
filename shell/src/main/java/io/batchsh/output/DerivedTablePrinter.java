package io.batchsh.output;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns follow from its rows, by the rules of az. What a query names is shown whatever it is; otherwise
 * nested and absent values have no column, nor have {@code id}, {@code type} and {@code etag}. Keys that none of the first
 * rows has are not shown.
 */
final class DerivedTablePrinter implements Printer {

    private static final Set<String> UNTOLD = Set.of("id", "type", "etag");

    private final Console console;
    private final Theme theme;
    private final boolean queried;
    private final boolean vertical;

    /**
     * @param queried whether a query has chosen what there is
     * @param vertical whether the columns stand one below the other
     */
    DerivedTablePrinter(Console console, Theme theme, boolean queried, boolean vertical) {
        this.console = console;
        this.theme = theme;
        this.queried = queried;
        this.vertical = vertical;
    }

    @Override
    public void value(Object tree) {
        if (vertical) {
            rows(List.of(tree).iterator());
        } else {
            new TablePrinter<>(console, theme, columns(List.of(tree))).single(tree);
        }
    }

    @Override
    public void rows(Iterator<? extends @Nullable Object> trees) {
        Iterator<Object> rows = new Present(trees);
        List<Object> sample = Cells.sample(rows);
        if (sample.isEmpty()) {
            return;
        }
        TablePrinter<Object> table = new TablePrinter<>(console, theme, columns(sample));
        if (vertical) {
            table.vertical(TablePrinter.concatenated(sample.iterator(), rows));
        } else {
            table.rows(sample, rows);
        }
    }

    private List<Column<Object>> columns(List<Object> sample) {
        Set<String> names = Cells.names(sample);
        List<Column<Object>> columns = new ArrayList<>();
        for (String name : names) {
            if (queried || isTold(name, sample)) {
                columns.add(column(name, columns.size()));
            }
        }
        if (columns.isEmpty()) {
            names.forEach(name -> columns.add(column(name, columns.size())));
        }
        return columns;
    }

    private static boolean isTold(String name, List<Object> sample) {
        return !UNTOLD.contains(name)
                && sample.stream().anyMatch(row -> {
                    Object value = Cells.at(row, name);
                    return value != null && !(value instanceof Map) && !(value instanceof List);
                });
    }

    // The first column names the row and stays; of the others the last is dropped first.
    private static Column<Object> column(String name, int index) {
        // A column of single values is no column of numbers.
        return Column.of(Column.heading(name), row -> Cells.at(row, name))
                .priority(index)
                .aligned(name.equals(Cells.SCALAR) ? Column.Alignment.LEFT : Column.Alignment.BY_VALUE);
    }

    /** Rows with null as an empty text. */
    private record Present(Iterator<? extends @Nullable Object> trees) implements Iterator<Object> {

        @Override
        public boolean hasNext() {
            return trees.hasNext();
        }

        @Override
        public Object next() {
            Object tree = trees.next();
            return tree == null ? "" : tree;
        }
    }
}
