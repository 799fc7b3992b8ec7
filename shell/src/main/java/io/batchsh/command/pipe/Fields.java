package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import io.batchsh.output.Column;
import io.batchsh.output.Trees;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of rows by name: a property as JSON shows it, a dot before each nested one, or else a column of the table. Case
 * does not matter. What a list holds is read from each of its items.
 *
 * @param rows the rows, of which only the looks are used
 */
record Fields<T>(View<T> rows) {

    /**
     * What a row holds under a name.
     *
     * @param known whether the row has such a field at all
     */
    record Reading(boolean known, @Nullable Object value) {
        static final Reading NOTHING = new Reading(false, null);
    }

    @Nullable
    Object value(T row, String name) {
        return read(row, name).value();
    }

    Reading read(T row, String name) {
        Reading property = walk(document(row), name);
        if (property.known()) {
            return property;
        }
        for (Column<T> column : rows.layout().columns()) {
            if (column.heading().equalsIgnoreCase(name)) {
                return new Reading(true, Trees.of(column.value().apply(row)));
            }
        }
        return row instanceof Record tuple && hasComponent(tuple, name) ? walk(Trees.of(tuple), name) : Reading.NOTHING;
    }

    /** The row as JSON shows it; what is nested may not be a tree yet. */
    private @Nullable Object document(T row) {
        Object document = rows.tree().apply(row);
        return document instanceof Map ? document : Trees.of(document);
    }

    private static boolean hasComponent(Record tuple, String name) {
        for (RecordComponent component : tuple.getClass().getRecordComponents()) {
            if (component.getName().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private static Reading walk(@Nullable Object tree, String path) {
        if (tree instanceof List<?> list) {
            return walkAll(list, path);
        }
        if (!(tree instanceof Map<?, ?> map)) {
            return Reading.NOTHING;
        }
        // A field that select has named may have dots in its name.
        Object key = keyOf(map, path);
        if (key != null) {
            return new Reading(true, Trees.of(map.get(key)));
        }
        int dot = path.indexOf('.');
        Object first = dot < 0 ? null : keyOf(map, path.substring(0, dot));
        return first == null ? Reading.NOTHING : walk(Trees.of(map.get(first)), path.substring(dot + 1));
    }

    private static Reading walkAll(List<?> list, String path) {
        List<@Nullable Object> values = new ArrayList<>();
        boolean known = false;
        for (Object item : list) {
            Reading reading = walk(item, path);
            if (reading.known()) {
                known = true;
                values.add(reading.value());
            }
        }
        return new Reading(known, values);
    }

    private static @Nullable Object keyOf(Map<?, ?> map, String name) {
        if (map.containsKey(name)) {
            return name;
        }
        for (Object key : map.keySet()) {
            if (String.valueOf(key).equalsIgnoreCase(name)) {
                return key;
            }
        }
        return null;
    }

    /** The names that a row offers, nested ones one level deep. */
    Set<String> names(T row) {
        Set<String> names = new LinkedHashSet<>();
        if (document(row) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                names.add(String.valueOf(key));
                if (value instanceof Map<?, ?> nested) {
                    nested.keySet().forEach(inner -> names.add(key + "." + inner));
                }
            });
        }
        rows.layout().columns().stream()
                .map(Column::heading)
                .filter(heading -> names.stream().noneMatch(heading::equalsIgnoreCase))
                .toList()
                .forEach(names::add);
        return names;
    }
}
