package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import java.util.ArrayDeque;
import java.util.Deque;

/** {@code tail 5}: the last rows; all are read, and no more than these kept. */
record Tail(int count) implements Stage {

    @Override
    public <T> View<?> apply(View<T> rows, Surroundings surroundings) {
        return take(Rows.linesOf(rows, surroundings));
    }

    private <T> View<T> take(View<T> rows) {
        return Rows.with(rows, () -> {
            Deque<T> last = new ArrayDeque<>();
            for (T row : rows.values()) {
                last.add(row);
                if (last.size() > count) {
                    last.remove();
                }
            }
            return last.iterator();
        });
    }
}
