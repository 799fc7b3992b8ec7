package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import io.batchsh.command.UsageException;
import io.batchsh.completion.Suggestions;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows that are read once and must have some fields. The first rows are held back until each field was seen in one of them,
 * so that a mistyped name is found before anything is shown. A field that none of these has is an error if a name like it is
 * there, and else if no row has it at all.
 *
 * @param wanted the fields some row must have
 */
record CheckedFields<T>(View<T> rows, Collection<String> wanted) implements Iterable<T> {

    private static final int MOST_HELD_BACK = 200;
    private static final int MOST_NAMES = 40;

    @Override
    public Iterator<T> iterator() {
        return new Checking(rows.values().iterator());
    }

    private final class Checking implements Iterator<T> {
        private final Iterator<T> source;
        private final Fields<T> fields = new Fields<>(rows);
        private final Set<String> missing = new LinkedHashSet<>(wanted);
        private final Set<String> names = new LinkedHashSet<>();
        private final ArrayDeque<T> heldBack = new ArrayDeque<>();
        private int looked;

        Checking(Iterator<T> source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            while (!missing.isEmpty() && looked < MOST_HELD_BACK && source.hasNext()) {
                heldBack.add(look());
            }
            if (!missing.isEmpty() && looked > 0) {
                String name = missing.iterator().next();
                boolean mistyped = looked >= MOST_HELD_BACK
                        && !Suggestions.nearest(name, names).isEmpty();
                if (mistyped || !source.hasNext()) {
                    throw unknown(name, names);
                }
            }
            return !heldBack.isEmpty() || source.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (!heldBack.isEmpty()) {
                return heldBack.remove();
            }
            return missing.isEmpty() ? source.next() : look();
        }

        private T look() {
            T row = source.next();
            looked++;
            missing.removeIf(name -> fields.read(row, name).known());
            if (!missing.isEmpty()) {
                names.addAll(fields.names(row));
            }
            return row;
        }
    }

    private static UsageException unknown(String name, Set<String> names) {
        List<String> nearest = Suggestions.nearest(name, names);
        String problem = "No row has a field '" + name + "'.";
        if (!nearest.isEmpty()) {
            return new UsageException(problem, "did you mean " + String.join(" or ", nearest) + "?");
        }
        return new UsageException(
                problem + " There are: "
                        + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                        + (names.size() > MOST_NAMES ? " and others." : "."),
                null);
    }
}
