package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be completed behind a {@code |}: the verbs, and the fields that the rows of a command had when they were last read.
 * For one thread to write and any to read.
 */
public final class PipeWords {

    private static final int MOST_SOURCES = 100;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** The verbs, with a sentence on each. */
    public static Map<String, String> verbs() {
        Map<String, String> verbs = new LinkedHashMap<>();
        for (PipeVerb verb : PipeVerb.values()) {
            verbs.put(verb.toString(), verb.description());
        }
        return verbs;
    }

    /** Whether fields of the rows follow a verb. */
    public static boolean takesFields(String verb) {
        return PipeVerb.of(verb).map(PipeVerb::takesFields).orElse(false);
    }

    /** The operators between a field and a value of {@code where}. */
    public static List<String> operators() {
        List<String> operators = new ArrayList<>();
        for (Comparison.Operator operator : Comparison.Operator.values()) {
            operators.add(operator.symbol());
        }
        return operators;
    }

    /**
     * The fields of the rows of a command, in the order of the service.
     *
     * @param source noun and verb, such as {@code pool list}; a verb that was not run yet borrows from its noun's others
     * @return empty when no rows were seen
     */
    public synchronized List<String> fields(String source) {
        List<String> known = fields.get(source);
        if (known != null) {
            return known;
        }
        String noun = source.split("\\s", 2)[0] + " ";
        Set<String> borrowed = new LinkedHashSet<>();
        fields.forEach((other, names) -> {
            if (other.startsWith(noun)) {
                borrowed.addAll(names);
            }
        });
        return List.copyOf(borrowed);
    }

    /** The same rows; the names of the first one's fields are kept when it is read. */
    public <T> View<T> listening(String source, View<T> rows) {
        Iterable<T> values = () -> {
            Iterator<T> iterator = rows.values().iterator();
            return new Iterator<>() {
                private boolean heard;

                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public T next() {
                    T row = iterator.next();
                    if (!heard) {
                        heard = true;
                        learn(source, new Fields<>(rows).names(row));
                    }
                    return row;
                }
            };
        };
        return new View<>(values, rows.single(), rows.tree(), rows.layout(), rows.text());
    }

    private synchronized void learn(String source, Set<String> names) {
        if (!names.isEmpty() && (fields.containsKey(source) || fields.size() < MOST_SOURCES)) {
            fields.put(source, List.copyOf(names));
        }
    }
}
