package io.batchsh.script;

import io.batchsh.command.UsageException;
import io.batchsh.completion.Suggestions;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The named arguments of an operation, read by type. */
final class NamedArguments {

    private final Map<String, Object> values;

    /**
     * @param what what takes them, at the beginning of a sentence, such as {@code A pool}
     * @param known the names that mean something
     * @throws UsageException for any other name
     */
    NamedArguments(String what, Map<String, Object> values, Set<String> known) {
        this.values = values;
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                List<String> nearest = Suggestions.nearest(name, known);
                throw new UsageException(
                        what + " has no argument '" + name + "'.",
                        nearest.isEmpty() ? String.join(", ", new TreeSet<>(known)) : nearest.get(0) + ": …");
            }
        }
    }

    Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<String> text(String name) {
        return value(name).map(String::valueOf);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    Optional<Integer> number(String name) {
        return value(name).map(value -> {
            if (value instanceof Number number) {
                return number.intValue();
            }
            throw new UsageException("'" + name + "' is a number, not '" + value + "'.", null);
        });
    }

    /** A {@link Duration}, or its text in ISO 8601 such as {@code PT30M}. */
    Optional<Duration> duration(String name) {
        return value(name).map(value -> {
            if (value instanceof Duration duration) {
                return duration;
            }
            try {
                return Duration.parse(value.toString());
            } catch (DateTimeParseException other) {
                throw new UsageException("'" + name + "' is a Duration, such as Duration.ofMinutes(30).", null);
            }
        });
    }
}
