package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Makes views of other rows. */
final class Rows {

    private Rows() {}

    /** A list of rows with the looks of a view. */
    static <T> View<T> with(View<T> looks, Iterable<T> rows) {
        return new View<>(rows, false, looks.tree(), looks.layout(), looks.text());
    }

    /** Lines of text. */
    static View<String> lines(Iterable<String> lines) {
        return new View<>(
                lines,
                false,
                line -> line,
                TableLayout.of(Column.of("Line", line -> line)),
                Optional.of(line -> line + "\n"));
    }

    static <T> Iterable<T> filtered(Iterable<T> rows, Predicate<? super T> condition) {
        return () -> StreamSupport.stream(rows.spliterator(), false)
                .filter(condition)
                .iterator();
    }

    /** The first rows; no more than these are asked for. */
    static <T> Iterable<T> first(Iterable<T> rows, int count) {
        return () -> {
            Iterator<T> source = rows.iterator();
            return new Iterator<>() {
                private int left = count;

                @Override
                public boolean hasNext() {
                    return left > 0 && source.hasNext();
                }

                @Override
                public T next() {
                    if (left == 0) {
                        throw new NoSuchElementException();
                    }
                    left--;
                    return source.next();
                }
            };
        };
    }

    /** What a step sees of text that is shown as it is, such as a file: its lines. */
    static View<?> linesOf(View<?> rows, Surroundings surroundings) {
        if (rows.text().isEmpty()) {
            return rows;
        }
        return lines(() -> {
            List<String> lines = new java.util.ArrayList<>();
            surroundings.printing().print(rows, lines::add);
            return lines.iterator();
        });
    }
}
