package io.batchsh.script;

import io.batchsh.command.UsageException;
import io.batchsh.completion.Suggestions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The named arguments of an operation, read by type. An argument that is null counts as not given. */
final class NamedArguments {

    private final String what;
    private final Map<String, Object> values;

    /**
     * @param what what takes them, at the beginning of a sentence, such as {@code A pool} or {@code imageVersions.create}
     * @param known the names that mean something
     * @throws UsageException for any other name
     */
    NamedArguments(String what, Map<String, Object> values, Set<String> known) {
        this.what = what;
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

    /** @throws UsageException if it is missing */
    String need(String name) {
        return text(name)
                .orElseThrow(() -> new UsageException(what + " needs the argument '" + name + "'.", name + ": …"));
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

    /** The properties of a JSON object; none where it is not given. */
    @SuppressWarnings("unchecked") // what is not JSON the service refuses
    Map<String, Object> properties(String name) {
        return values.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** A {@link Duration}, or its text such as {@code 90s}, {@code 30m} or, in ISO 8601, {@code PT30M}. */
    Optional<Duration> duration(String name) {
        return value(name).map(value -> {
            if (value instanceof Duration duration) {
                return duration;
            }
            String text = value.toString().strip().toUpperCase(Locale.ROOT);
            try {
                return Duration.parse(text.startsWith("P") ? text : "PT" + text);
            } catch (DateTimeParseException other) {
                throw new UsageException(
                        "'" + name + "' is a Duration, such as '30m' or Duration.ofMinutes(30).", null);
            }
        });
    }

    /** An {@link OffsetDateTime}, or its text in ISO 8601. */
    Optional<OffsetDateTime> time(String name) {
        return value(name).map(value -> {
            if (value instanceof OffsetDateTime time) {
                return time;
            }
            try {
                return OffsetDateTime.parse(value.toString());
            } catch (DateTimeParseException other) {
                throw new UsageException("'" + name + "' is a time, such as '2028-04-30T00:00:00Z'.", null);
            }
        });
    }

    /** The texts of a list; none where it is not given. */
    List<String> texts(String name) {
        return value(name)
                .map(value -> {
                    if (value instanceof List<?> list) {
                        return list.stream().map(String::valueOf).toList();
                    }
                    throw new UsageException(
                            "'" + name + "' is a list, not '" + value + "'.", name + ": [" + value + "]");
                })
                .orElse(List.of());
    }

    /** The texts of a map by name; none where it is not given. */
    Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        value(name).ifPresent(value -> {
            if (!(value instanceof Map<?, ?> given)) {
                throw new UsageException("'" + name + "' is a map, not '" + value + "'.", name + ": [name: …]");
            }
            given.forEach((key, each) -> map.put(String.valueOf(key), String.valueOf(each)));
        });
        return map;
    }
}
