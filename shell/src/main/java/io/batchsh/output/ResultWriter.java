package io.batchsh.output;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes results to a console in the format and through the query that the person chose. A null result prints nothing in any
 * format, as in az. Rows are taken one by one and not kept, unless a query needs all of them.
 */
public final class ResultWriter {

    private final Console console;
    private final OutputFormat format;
    private final Theme theme;
    private final @Nullable Query query;

    /**
     * A writer of one command's results.
     *
     * @param console where results go
     * @param format how they look
     * @param theme the look of standard output
     * @param query what of them is printed; all if empty
     */
    public ResultWriter(Console console, OutputFormat format, Theme theme, Optional<Query> query) {
        this.console = Objects.requireNonNull(console, "console is null");
        this.format = Objects.requireNonNull(format, "format is null");
        this.theme = Objects.requireNonNull(theme, "theme is null");
        this.query = query.orElse(null);
    }

    /**
     * Writes one result, anything {@link Trees#of} takes; a list is written row by row. A table has a column for each key of
     * its objects whose value is plain, or one column {@code Result}.
     *
     * @throws QueryException if the query does not suit it
     * @throws BrokenPipeException if nobody reads standard output any more
     */
    public void write(@Nullable Object result) {
        Object tree = Trees.of(result);
        writeTree(query == null ? tree : query.search(tree));
    }

    /** Writes one result; a table shows it in these columns, one below the other where they are too wide. */
    public <T> void write(T result, TableLayout<T> layout) {
        if (query == null && format == OutputFormat.VERTICAL) {
            new TablePrinter<>(console, theme, layout.columns())
                    .vertical(List.of(result).iterator());
            console.flush();
        } else if (query == null && format == OutputFormat.TABLE) {
            new TablePrinter<>(console, theme, layout.columns()).single(result);
            console.flush();
        } else {
            write(result);
        }
    }

    /** Writes rows as {@link #write(Object)} writes a list. */
    public void writeRows(Iterable<?> rows) {
        if (query == null) {
            printRows(rows.iterator());
        } else {
            write(rows);
        }
    }

    /** Writes rows; a table shows them in these columns, unless a query has given them another shape. */
    public <T> void writeRows(Iterable<? extends T> rows, TableLayout<T> layout) {
        if (query != null || !format.inColumns()) {
            writeRows(rows);
            return;
        }
        Iterator<? extends T> iterator = rows.iterator();
        if (format == OutputFormat.VERTICAL) {
            new TablePrinter<>(console, theme, layout.columns()).vertical(iterator);
            console.flush();
            return;
        }
        List<T> sample = Cells.sample(iterator);
        if (!sample.isEmpty()) {
            new TablePrinter<>(console, theme, layout.columns()).rows(sample, iterator);
        }
        console.flush();
    }

    /** Writes text that is a result by itself; its control characters are shown, but for the dress that a theme gave it. */
    public void writeText(String text) {
        console.print(ControlCharacters.visibleStyled(text));
        console.flush();
    }

    private void writeTree(@Nullable Object tree) {
        if (tree instanceof List<?> list) {
            printRows(list.iterator());
        } else if (tree != null) {
            printer().value(tree);
            console.flush();
        }
    }

    private void printRows(Iterator<?> rows) {
        printer().rows(new Iterator<@Nullable Object>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public @Nullable Object next() {
                return Trees.of(rows.next());
            }
        });
        console.flush();
    }

    private Printer printer() {
        return switch (format) {
            case TABLE -> new DerivedTablePrinter(console, theme, query != null, false);
            case VERTICAL -> new DerivedTablePrinter(console, theme, query != null, true);
            case JSON -> new JsonPrinter(console, Theme.plain());
            case JSONC -> new JsonPrinter(console, theme);
            case YAML -> new YamlPrinter(console);
            case TSV -> new TsvPrinter(console);
            case CSV -> new CsvPrinter(console);
            case NONE -> new NoPrinter();
        };
    }
}
