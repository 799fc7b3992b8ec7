package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import io.batchsh.output.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code sort -currentDedicatedNodes id}: in the order of fields, the first of them first. Rows without the field come last
 * either way; rows that are equal keep their order.
 *
 * @param keys the fields; the first column if there are none, which of text is the line
 */
record Sort(List<Key> keys) implements Stage {

    private static final ValueOrder ORDER = new ValueOrder();

    /**
     * A field to sort by.
     *
     * @param descending whether the highest comes first
     */
    record Key(String field, boolean descending) {}

    /** A row and what it is sorted by. */
    private record Sorted<T>(T row, List<@Nullable Object> values) {}

    @Override
    public <T> View<?> apply(View<T> rows, Surroundings surroundings) {
        return keys.isEmpty() ? byItself(Rows.linesOf(rows, surroundings)) : byFields(rows);
    }

    private static <T> View<T> byItself(View<T> rows) {
        return Rows.with(rows, () -> {
            List<T> sorted = new ArrayList<>();
            rows.values().forEach(sorted::add);
            sorted.sort(Comparator.comparing(
                    row -> rows.layout().isDerived()
                            ? rows.tree().apply(row)
                            : Trees.of(rows.layout().columns().get(0).value().apply(row)),
                    ORDER));
            return sorted.iterator();
        });
    }

    private <T> View<T> byFields(View<T> rows) {
        Fields<T> fields = new Fields<>(rows);
        Iterable<T> checked =
                new CheckedFields<>(rows, keys.stream().map(Key::field).toList());
        return Rows.with(rows, () -> {
            List<Sorted<T>> sorted = new ArrayList<>();
            for (T row : checked) {
                List<@Nullable Object> values = new ArrayList<>();
                keys.forEach(key -> values.add(fields.value(row, key.field())));
                sorted.add(new Sorted<>(row, values));
            }
            sorted.sort((left, right) -> compare(left.values(), right.values()));
            return sorted.stream().map(Sorted::row).iterator();
        });
    }

    private int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        int order = 0;
        for (int i = 0; order == 0 && i < keys.size(); i++) {
            Object one = left.get(i);
            Object other = right.get(i);
            boolean turned = keys.get(i).descending() && one != null && other != null;
            order = turned ? ORDER.compare(other, one) : ORDER.compare(one, other);
        }
        return order;
    }
}
