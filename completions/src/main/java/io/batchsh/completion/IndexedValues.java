package io.batchsh.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Values laid out for matching: sorted by rank and natural order once, so that a query only walks them. Values of one
 * name, case aside, are one candidate. Values with control characters are left out: they could not be typed.
 */
final class IndexedValues {
    static final IndexedValues EMPTY = of(List.of());

    private static final int END = -1;

    /** What is below one name is alike in what others depend on; a few tell. */
    private static final int MOST_BELOW = 20;

    private final Value[] values;
    private final FoldedNames names;
    private final int[] firstOfName;
    private final int[] nextOfName;
    private final Map<String, Integer> offsets;

    private IndexedValues(Value[] values) {
        int size = values.length;
        this.values = values;
        this.names = new FoldedNames(Stream.of(values).map(Value::value).toArray(String[]::new));
        this.firstOfName = new int[size];
        this.nextOfName = new int[size];
        this.offsets = new HashMap<>(size * 2);
        for (int i = size - 1; i >= 0; i--) {
            Integer next = offsets.put(key(values[i].value()), i);
            nextOfName[i] = next == null ? END : next;
        }
        for (int i = 0; i < size; i++) {
            firstOfName[i] = i;
        }
        for (int i = 0; i < size; i++) {
            if (nextOfName[i] != END) {
                firstOfName[nextOfName[i]] = firstOfName[i];
            }
        }
    }

    static IndexedValues of(Collection<Value> values) {
        return new IndexedValues(values.stream()
                .filter(value -> value.value().chars().noneMatch(Character::isISOControl))
                .sorted(Comparator.comparingInt(Value::rank).thenComparing(Value::value, NaturalOrder.INSTANCE))
                .toArray(Value[]::new));
    }

    /** The values of this name, case aside. */
    List<Value> named(String name) {
        List<Value> found = new ArrayList<>();
        for (int i = offset(name); i != END; i = nextOfName[i]) {
            found.add(values[i]);
        }
        return found;
    }

    /** The values of this name; where there is none, those below it, as {@code gallery/image/1.0.0} is {@code gallery/image}. */
    List<Value> meantBy(String name) {
        List<Value> named = named(name);
        if (!named.isEmpty() || name.isEmpty()) {
            return named;
        }
        String above = name + "/";
        return Stream.of(values)
                .filter(value -> value.value().regionMatches(true, 0, above, 0, above.length()))
                .limit(MOST_BELOW)
                .toList();
    }

    /**
     * The best matches.
     *
     * @param favourites names that come first within their kind of match
     * @param excluded names left out
     * @param limit how many to return at most; all are counted
     */
    Selection select(
            Query query,
            Collection<String> favourites,
            Collection<String> excluded,
            Predicate<Value> filter,
            int limit) {
        Selection selection = new Selection(values.length, limit);
        for (String name : excluded) {
            int offset = offset(name);
            if (offset != END) {
                selection.skip(offset);
            }
        }
        for (String name : favourites) {
            for (int i = offset(name); i != END; i = nextOfName[i]) {
                consider(i, query, filter, selection);
            }
        }
        for (int i = 0; i < values.length; i++) {
            consider(i, query, filter, selection);
        }
        return selection;
    }

    private void consider(int i, Query query, Predicate<Value> filter, Selection selection) {
        if (selection.isSettled(firstOfName[i])) {
            return;
        }
        Match match = query.match(names, i, selection.looseness());
        if (match != null && filter.test(values[i])) {
            selection.add(firstOfName[i], values[i], match);
        }
    }

    private int offset(String name) {
        return offsets.getOrDefault(key(name), END);
    }

    private static String key(String name) {
        return String.valueOf(FoldedNames.fold(name));
    }
}
