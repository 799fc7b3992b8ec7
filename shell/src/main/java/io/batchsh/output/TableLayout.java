package io.batchsh.output;

import java.util.List;

/**
 * The columns in which a command shows its rows.
 *
 * @param <T> the type of a row: a record, or {@code Object} for trees
 * @param columns from left to right, at least one
 */
public record TableLayout<T>(List<Column<T>> columns) {

    public TableLayout {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table needs a column");
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of only reads them
    public static <T> TableLayout<T> of(Column<T>... columns) {
        return new TableLayout<>(List.of(columns));
    }
}
