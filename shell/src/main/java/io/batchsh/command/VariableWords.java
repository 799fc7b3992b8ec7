package io.batchsh.command;

import io.batchsh.completion.Word;
import io.batchsh.completion.Words;
import io.batchsh.output.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand for what a variable holds: {@code $x}, {@code $x.id}, {@code --id=$x}; a list becomes several words. Quoted
 * words stand for themselves, and so does a {@code $name} that nothing is bound to, as autoscale formulas are full of them.
 */
final class VariableWords {

    private static final Pattern WORD =
            Pattern.compile("(--[\\w-]+=)?\\$([\\p{L}_][\\p{L}\\p{N}_]*)((?:\\.[A-Za-z_]\\w*)*)");

    private final Map<String, Object> variables;

    VariableWords(Map<String, Object> variables) {
        this.variables = Objects.requireNonNull(variables, "variables is null");
    }

    /**
     * The words of a command line.
     *
     * @throws UsageException if a variable has no such field, or one that is no word
     */
    List<String> split(String line) {
        List<String> words = new ArrayList<>();
        for (Word word : Words.read(line)) {
            if (word.quoted() || word.text().indexOf('$') < 0) {
                words.add(word.text());
                continue;
            }
            Matcher variable = WORD.matcher(word.text());
            if (variable.matches() && variables.containsKey(variable.group(2))) {
                String before = Optional.ofNullable(variable.group(1)).orElse("");
                texts(variable.group(2), variable.group(3)).forEach(text -> words.add(before + text));
            } else {
                words.add(word.text());
            }
        }
        return words;
    }

    private List<String> texts(String name, String fields) {
        Object value = Objects.requireNonNull(variables.get(name), name);
        List<String> texts = new ArrayList<>();
        for (Object item : value instanceof Iterable<?> items ? items : List.of(value)) {
            Object at = item;
            for (String field :
                    fields.isEmpty() ? new String[0] : fields.substring(1).split("\\.")) {
                at = field(at, field, name);
            }
            texts.add(text(at, name + fields));
        }
        return texts;
    }

    private static Object field(Object value, String field, String name) {
        @Nullable Object tree = tree(value);
        Object found = tree instanceof Map<?, ?> map ? map.get(field) : null;
        if (found == null) {
            String known = tree instanceof Map<?, ?> map ? " It has " + String.join(", ", names(map)) + "." : "";
            throw new UsageException("$" + name + " has no " + field + "." + known, null);
        }
        return found;
    }

    private static List<String> names(Map<?, ?> map) {
        return map.keySet().stream().map(Object::toString).toList();
    }

    private static @Nullable Object tree(Object value) {
        Optional<Outcome.View<?>> view = ResourceLooks.viewOf(value);
        return view.isPresent() ? treeOf(view.get()) : Trees.of(value);
    }

    private static <T> @Nullable Object treeOf(Outcome.View<T> view) {
        return Trees.of(view.tree().apply(view.values().iterator().next()));
    }

    private static String text(Object value, String name) {
        boolean plain = !(tree(value) instanceof Map<?, ?>) && !(value instanceof Iterable<?>);
        if (!plain) {
            throw new UsageException("$" + name + " is no single word; name one of its fields.", "$" + name + ".id");
        }
        return value.toString();
    }
}
