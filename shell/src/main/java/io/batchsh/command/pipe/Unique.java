package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import io.batchsh.output.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code unique vmSize}: the first row of each kind.
 *
 * @param names the fields that tell kinds apart; all there is if empty
 */
record Unique(List<String> names) implements Stage {

    @Override
    public <T> View<?> apply(View<T> rows, Surroundings surroundings) {
        return names.isEmpty() ? distinct(Rows.linesOf(rows, surroundings)) : distinct(rows);
    }

    private <T> View<T> distinct(View<T> rows) {
        Fields<T> fields = new Fields<>(rows);
        Iterable<T> checked = new CheckedFields<>(rows, names);
        return Rows.with(rows, () -> {
            Set<@Nullable Object> seen = new HashSet<>();
            return Rows.filtered(checked, row -> seen.add(kind(row, rows, fields)))
                    .iterator();
        });
    }

    private <T> @Nullable Object kind(T row, View<T> rows, Fields<T> fields) {
        return names.isEmpty()
                ? Trees.of(rows.tree().apply(row))
                : names.stream().map(name -> fields.value(row, name)).collect(Collectors.toList());
    }
}
