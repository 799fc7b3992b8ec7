package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code where state == active and vmSize =~ d2s}.
 *
 * @param alternatives comparisons that must all hold, in lists of which one must
 */
record Where(List<List<Comparison>> alternatives) implements Stage {

    @Override
    public <T> View<?> apply(View<T> rows, Surroundings surroundings) {
        Set<String> wanted = new LinkedHashSet<>();
        alternatives.stream()
                .flatMap(List::stream)
                .filter(comparison -> !comparison.asksForAbsence())
                .forEach(comparison -> wanted.add(comparison.field()));
        Fields<T> fields = new Fields<>(rows);
        Iterable<T> checked = new CheckedFields<>(rows, wanted);
        return Rows.with(rows, Rows.filtered(checked, row -> holds(row, fields)));
    }

    private <T> boolean holds(T row, Fields<T> fields) {
        return alternatives.stream().anyMatch(all -> all.stream()
                .allMatch(comparison -> comparison.holds(fields.value(row, comparison.field()))));
    }
}
