package io.batchsh.completion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks up what the words on a line mean. */
final class GivenReader {
    private final ValueIndex index;
    private final Map<String, ValueFilter> filters;

    GivenReader(ValueIndex index, Map<String, ValueFilter> filters) {
        this.index = index;
        this.filters = filters;
    }

    /**
     * Left to right, so that a name that means several things means those that go with the words before it: with
     * {@code --gallery g} in front, {@code --image-definition d} is the one in {@code g}.
     */
    Given read(String context, List<LineState.Choice> choices) {
        Map<String, List<String>> words = new HashMap<>();
        Map<String, List<Value>> values = new HashMap<>();
        for (LineState.Choice choice : choices) {
            String source = choice.source();
            List<Value> named = index.indexed(context, source).meantBy(choice.word());
            List<Value> meant = fitting(source, named, new Given(words, values));
            words.computeIfAbsent(source, key -> new ArrayList<>()).add(choice.word());
            values.computeIfAbsent(source, key -> new ArrayList<>()).addAll(meant);
        }
        return new Given(words, values);
    }

    private List<Value> fitting(String source, List<Value> named, Given soFar) {
        ValueFilter filter = filters.get(source);
        if (filter == null || named.size() < 2) {
            return named;
        }
        List<Value> fitting =
                named.stream().filter(value -> filter.accepts(value, soFar)).toList();
        return fitting.isEmpty() ? named : fitting;
    }
}
