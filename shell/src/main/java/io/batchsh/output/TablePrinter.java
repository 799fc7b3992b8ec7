package io.batchsh.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Prints rows in aligned columns. The first rows fix the widths; the others are printed as they come. */
final class TablePrinter<T> {

    private static final int VERTICAL_GAP = 4;

    private final Console console;
    private final Theme theme;
    private final List<Column<T>> columns;
    private final int available;

    TablePrinter(Console console, Theme theme, List<Column<T>> columns) {
        this.console = console;
        this.theme = theme;
        this.columns = new ArrayList<>(columns);
        this.available = console.columns();
    }

    /** Prints the rows looked at already and those to come. */
    void rows(List<? extends T> sample, Iterator<? extends T> others) {
        columns.replaceAll(column -> aligned(column, sample));
        List<String[]> cells = sample.stream().map(this::cells).toList();
        ColumnWidths widths = new ColumnWidths(columns, cells);
        if (!widths.fit(available)) {
            vertical(concatenated(sample.iterator(), others));
            return;
        }
        printHeadings(widths);
        cells.forEach(row -> printRow(row, widths));
        while (others.hasNext()) {
            printRow(cells(others.next()), widths);
        }
        if (!widths.dropped().isEmpty()) {
            console.flush();
            String dropped = "Columns left out, the terminal is too narrow: " + String.join(", ", widths.dropped())
                    + ". Use -o vertical to see everything.";
            WrappedText.of(dropped, available)
                    .lines()
                    .forEach(line -> console.message(theme.render(Theme.Style.DIM, line)));
        }
    }

    /** Prints one row as a table or, where that is wider than the terminal, as one line for each column. */
    void single(T row) {
        List<String[]> cells = Collections.singletonList(cells(row));
        if (new ColumnWidths(columns, cells).fits(available)) {
            rows(Collections.singletonList(row), Collections.emptyIterator());
        } else {
            block(cells.get(0));
        }
    }

    /** Prints each row as one line for each column, with an empty line between rows. */
    void vertical(Iterator<? extends T> rows) {
        while (rows.hasNext()) {
            block(cells(rows.next()));
            if (rows.hasNext()) {
                console.print("\n");
            }
        }
    }

    /** One iterator after the other. */
    static <T> Iterator<T> concatenated(Iterator<? extends T> first, Iterator<? extends T> second) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return first.hasNext() || second.hasNext();
            }

            @Override
            public T next() {
                return first.hasNext() ? first.next() : second.next();
            }
        };
    }

    private void block(String[] cells) {
        int widest = columns.stream()
                .mapToInt(column -> DisplayWidth.of(column.heading()))
                .max()
                .orElse(0);
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            String heading = column.heading();
            String gap = " ".repeat(widest - DisplayWidth.of(heading) + VERTICAL_GAP);
            String cell = cells[i];
            console.print(theme.render(Theme.Style.HEADING, heading)
                    + (cell.isEmpty() ? "" : gap + styled(column, cell, cell)) + "\n");
        }
    }

    private static <T> Column<T> aligned(Column<T> column, List<? extends T> sample) {
        if (column.alignment() != Column.Alignment.BY_VALUE) {
            return column;
        }
        List<Object> values = sample.stream()
                .map(row -> column.value().apply(row))
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .toList();
        boolean numbers = !values.isEmpty() && values.stream().allMatch(Number.class::isInstance);
        return numbers ? column.right() : column;
    }

    private String[] cells(T row) {
        return columns.stream()
                .map(column -> Cells.text(Trees.of(column.value().apply(row))))
                .toArray(String[]::new);
    }

    private void printHeadings(ColumnWidths widths) {
        StringBuilder headings = new StringBuilder();
        StringBuilder dashes = new StringBuilder();
        for (int i : widths.kept()) {
            if (headings.length() > 0) {
                headings.append(" ".repeat(ColumnWidths.GAP));
                dashes.append(" ".repeat(ColumnWidths.GAP));
            }
            String heading = DisplayWidth.cut(columns.get(i).heading(), widths.width(i), theme.ellipsis());
            String space = " ".repeat(widths.width(i) - DisplayWidth.of(heading));
            headings.append(columns.get(i).alignment() == Column.Alignment.RIGHT ? space + heading : heading + space);
            dashes.append("-".repeat(widths.width(i)));
        }
        console.print(theme.render(Theme.Style.HEADING, headings.toString().stripTrailing()) + "\n"
                + theme.render(Theme.Style.DIM, dashes.toString()) + "\n");
    }

    private void printRow(String[] cells, ColumnWidths widths) {
        StringBuilder line = new StringBuilder();
        int owed = 0;
        boolean whole = available == 0 || natural(cells, widths) <= available;
        for (int i : widths.kept()) {
            Column<T> column = columns.get(i);
            String cell = whole ? cells[i] : DisplayWidth.cut(cells[i], widths.limit(i), theme.ellipsis());
            int space = Math.max(widths.width(i) - DisplayWidth.of(cell), 0);
            boolean right = column.alignment() == Column.Alignment.RIGHT;
            // Spaces are written only when a cell follows, so that no line ends in them.
            if (!cell.isEmpty()) {
                line.append(" ".repeat(owed + (right ? space : 0))).append(styled(column, cells[i], cell));
                owed = right ? 0 : space;
            } else {
                owed += space;
            }
            owed += ColumnWidths.GAP;
        }
        console.print(line.append('\n').toString());
    }

    /** The width of a row with no cell cut: a row longer than those measured stands out rather than lose what there is room for. */
    private static int natural(String[] cells, ColumnWidths widths) {
        int total = ColumnWidths.GAP * (widths.kept().size() - 1);
        for (int i : widths.kept()) {
            total += Math.max(widths.width(i), DisplayWidth.of(cells[i]));
        }
        return total;
    }

    private String styled(Column<T> column, String text, String shown) {
        Optional<Theme.Style> style = column.style().apply(text);
        return style.map(found -> theme.render(found, shown)).orElse(shown);
    }
}
