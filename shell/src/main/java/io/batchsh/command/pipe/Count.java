package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.util.List;
import java.util.Optional;

/** {@code count}: how many rows there are. */
record Count() implements Stage {

    @Override
    public <T> View<?> apply(View<T> rows, Surroundings surroundings) {
        View<?> counted = Rows.linesOf(rows, surroundings);
        return new View<>(
                () -> List.of(count(counted.values())).iterator(),
                true,
                count -> count,
                TableLayout.of(Column.of("Count", count -> count)),
                Optional.of(count -> count + "\n"));
    }

    private static long count(Iterable<?> rows) {
        long count = 0;
        for (var row = rows.iterator(); row.hasNext(); row.next()) {
            count++;
        }
        return count;
    }
}
