package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.util.ArrayList;
import java.util.Iterator;
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
        Iterable<Object> selected = () -> {
            Iterator<T> source = checked.iterator();
            return new Iterator<Object>() {
                @Override
                public boolean hasNext() {
                    return source.hasNext();
                }

                @Override
                public Object next() {
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

    private TableLayout<Object> layout() {
        List<Column<Object>> columns = new ArrayList<>();
        choices.forEach(choice -> columns.add(column(choice.name(), columns.size())));
        return new TableLayout<>(columns);
    }

    private static Column<Object> column(String name, int index) {
        return Column.of(Column.heading(name), row -> at(row, name)).byValue().priority(index);
    }

    private static @Nullable Object at(Object row, String name) {
        return ((Map<?, ?>) row).get(name);
    }
}
