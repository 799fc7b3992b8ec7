package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;

/** {@code first}: the first row by itself. */
record First() implements Stage {

    @Override
    public <T> View<?> apply(View<T> rows, Surroundings surroundings) {
        return take(Rows.linesOf(rows, surroundings));
    }

    private static <T> View<T> take(View<T> rows) {
        return new View<>(Rows.first(rows.values(), 1), true, rows.tree(), rows.layout(), rows.text());
    }
}
