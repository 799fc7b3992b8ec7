package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code select id size=vmSize}: rows of these fields only. */
record Select(List<Choice> choices) implements Stage {

    /**
     * A field to keep.
     *
     * @param name what it is called afterwards
     */
    record Choice(String name, String field) {}

    @Override
    public <T> View<?> apply(View<T> rows, Surroundings surroundings) {
        Fields<T> fields = new Fields<>(rows);
        Iterable<T> checked =
                new CheckedFields<>(rows, choices.stream().map(Choice::field).toList());
        Iterable<Map<String, @Nullable Object>> selected = () -> {
            var source = checked.iterator();
            return new java.util.Iterator<>() {
                @Override
                public boolean hasNext() {
                    return source.hasNext();
                }

                @Override
                public Map<String, @Nullable Object> next() {
                    return of(source.next(), fields);
                }
            };
        };
        return new View<>(selected, rows.single(), row -> row, layout(), Optional.empty());
    }

    private <T> Map<String, @Nullable Object> of(T row, Fields<T> fields) {
        Map<String, @Nullable Object> selected = new LinkedHashMap<>();
        choices.forEach(choice -> selected.put(choice.name(), fields.value(row, choice.field())));
        return selected;
    }

    private TableLayout<Map<String, @Nullable Object>> layout() {
        List<Column<Map<String, @Nullable Object>>> columns = new ArrayList<>();
        for (Choice choice : choices) {
            columns.add(Column.<Map<String, @Nullable Object>>of(Column.heading(choice.name()), row -> row.get(choice.name()))
                    .byValue()
                    .priority(columns.size()));
        }
        return new TableLayout<>(columns);
    }
}
