package io.batchsh.output;

import java.util.List;

/**
 * The columns in which a command shows its rows.
 *
 * @param <T> the type of a row: a record, or {@code Object} for trees
 * @param columns from left to right; none if they follow from the rows
 */
public record TableLayout<T>(List<Column<T>> columns) {

    public TableLayout {
        columns = List.copyOf(columns);
    }

    /** Columns that follow from the rows. */
    public static <T> TableLayout<T> derived() {
        return new TableLayout<>(List.of());
    }

    /** Whether the columns follow from the rows. */
    public boolean isDerived() {
        return columns.isEmpty();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of only reads them
    public static <T> TableLayout<T> of(Column<T>... columns) {
        return new TableLayout<>(List.of(columns));
    }
}
