package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;

/** {@code head 5}: the first rows. */
record Head(int count) implements Stage {

    @Override
    public <T> View<?> apply(View<T> rows, Surroundings surroundings) {
        return take(Rows.linesOf(rows, surroundings));
    }

    private <T> View<T> take(View<T> rows) {
        return Rows.with(rows, Rows.first(rows.values(), count));
    }
}
