package io.batchsh.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An option that describes a property of a pool.
 *
 * @param names as az spells it where az has it, with our own names behind
 * @param label what it takes, such as {@code <count>}; names the source of its values for Tab
 * @param description one sentence for help
 * @param value how its words are read and written
 * @param path where its value belongs in the create call
 * @param standard what the service takes where nothing is said, if that is known; it need not be said
 * @param implied what else it sets where nothing else does, by path
 * @param shorthand whether it is a shorthand in which nothing is ever written
 */
record PoolOption(
        List<String> names,
        String label,
        String description,
        PoolValue value,
        List<String> path,
        @Nullable Object standard,
        Map<List<String>, Object> implied,
        boolean shorthand) {

    PoolOption {
        names = List.copyOf(names);
        path = List.copyOf(path);
        implied = Map.copyOf(implied);
    }

    static PoolOption of(String name, String label, String description, PoolValue value, String... path) {
        return new PoolOption(List.of(name), label, description, value, List.of(path), null, Map.of(), false);
    }

    /** The same under another name as well. */
    PoolOption or(String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return new PoolOption(more, label, description, value, path, standard, implied, shorthand);
    }

    /** The same, knowing what the service takes without it. */
    PoolOption standard(Object value) {
        return new PoolOption(names, label, description, this.value, path, value, implied, shorthand);
    }

    /** The same, setting something else too unless that is set. */
    PoolOption implying(Object value, String... at) {
        Map<List<String>, Object> more = new LinkedHashMap<>(implied);
        more.put(List.of(at), value);
        return new PoolOption(names, label, description, this.value, path, standard, more, shorthand);
    }

    /** The same, read and never written: another option says it in full. */
    PoolOption asShorthand() {
        return new PoolOption(names, label, description, value, path, standard, implied, true);
    }

    /** The name to show. */
    String name() {
        return names.get(0);
    }

    /** The first property on its path. */
    String property() {
        return path.get(0);
    }

    /** Whether a value is what the service takes anyway; the service is not consistent in its case. */
    boolean isStandard(Object found) {
        return Optional.ofNullable(standard)
                .filter(usual -> usual instanceof String text
                        ? text.equalsIgnoreCase(String.valueOf(found))
                        : usual.equals(found))
                .isPresent();
    }
}
