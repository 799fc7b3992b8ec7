package io.batchsh.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.TypeConversionException;

/** The kinds of values that options of one word, or of a list of words, take. */
final class PoolValues {

    private PoolValues() {}

    /** One word that is read and written by itself. */
    private record Single(
            Function<String, Object> reader, Function<Object, Optional<String>> writer, List<String> words)
            implements PoolValue {

        @Override
        public Object read(List<String> given, PoolSources sources) {
            if (given.size() > 1) {
                throw new IllegalArgumentException("is given more than once");
            }
            return reader.apply(given.get(0));
        }

        @Override
        public List<String> write(Object value) {
            return writer.apply(value).map(List::of).orElse(List.of());
        }

        @Override
        public List<String> candidates() {
            return words;
        }
    }

    /** Words that each mean one element of a list. */
    private record Many(PoolValue element) implements PoolValue {

        @Override
        public Object read(List<String> given, PoolSources sources) {
            List<Object> values = new ArrayList<>();
            for (String word : given) {
                // One empty word stands for an empty list.
                if (!word.isEmpty()) {
                    values.add(element.read(List.of(word), sources));
                }
            }
            return values;
        }

        @Override
        public List<String> write(Object value) {
            if (!(value instanceof List<?> list)) {
                return List.of();
            }
            List<String> words = new ArrayList<>();
            for (Object each : list) {
                List<String> word = element.write(each);
                if (word.size() != 1) {
                    return List.of();
                }
                words.addAll(word);
            }
            return words.isEmpty() ? List.of("") : words;
        }

        @Override
        public boolean many() {
            return true;
        }

        @Override
        public List<String> candidates() {
            return element.candidates();
        }
    }

    /** {@code true} or {@code false}, which may be left out. */
    private record Flag() implements PoolValue {

        @Override
        public Object read(List<String> given, PoolSources sources) {
            return Boolean.valueOf(oneOf(candidates(), given.get(0)));
        }

        @Override
        public List<String> write(Object value) {
            return value instanceof Boolean ? List.of(value.toString()) : List.of();
        }

        @Override
        public boolean flag() {
            return true;
        }

        @Override
        public List<String> candidates() {
            return List.of("true", "false");
        }
    }

    static PoolValue text() {
        return new Single(word -> word, PoolValues::asText, List.of());
    }

    static PoolValue number() {
        return new Single(
                PoolValues::wholeNumber,
                value -> value instanceof Number number && !(value instanceof Double)
                        ? Optional.of(number.toString())
                        : Optional.empty(),
                List.of());
    }

    static PoolValue flag() {
        return new Flag();
    }

    /** One of a few words, spelt as the service spells them; any case will do. */
    static PoolValue oneOf(String... words) {
        List<String> allowed = List.of(words);
        return new Single(
                word -> oneOf(allowed, word),
                value -> asText(value).filter(text -> allowed.stream().anyMatch(text::equalsIgnoreCase)),
                allowed);
    }

    /** A duration as people type it, ISO 8601 in the request. */
    static PoolValue duration() {
        return new Single(word -> duration(word).toString(), PoolValues::asText, List.of());
    }

    /** An autoscale formula, or the file with it. */
    static PoolValue formula() {
        return new Single(FormulaText::read, value -> asText(value).filter(text -> !text.startsWith("@")), List.of());
    }

    static PoolValue manyOf(PoolValue element) {
        return new Many(element);
    }

    /** Several elements in one word, with a semicolon between them. */
    static PoolValue separated(PoolValue element) {
        PoolValue many = manyOf(element);
        return new PoolValue() {
            @Override
            public Object read(List<String> given, PoolSources sources) {
                return many.read(List.of(given.get(0).split(";")), sources);
            }

            @Override
            public List<String> write(Object value) {
                List<String> words = many.write(value);
                return words.isEmpty() || words.stream().anyMatch(word -> word.indexOf(';') >= 0)
                        ? List.of()
                        : List.of(String.join(";", words));
            }
        };
    }

    /** {@code name=value}, as two properties of an object. */
    static PoolValue pair(String nameProperty, String valueProperty) {
        return new Single(
                word -> {
                    int equals = word.indexOf('=');
                    if (equals < 1) {
                        throw new IllegalArgumentException("takes NAME=VALUE, not '" + word + "'");
                    }
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put(nameProperty, word.substring(0, equals));
                    object.put(valueProperty, word.substring(equals + 1));
                    return object;
                },
                value -> value instanceof Map<?, ?> map
                                && map.size() == 2
                                && map.get(nameProperty) instanceof String name
                                && map.get(valueProperty) instanceof String text
                                && name.indexOf('=') < 0
                        ? Optional.of(name + "=" + text)
                        : Optional.empty(),
                List.of());
    }

    private static Optional<String> asText(Object value) {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Integer wholeNumber(String word) {
        try {
            return Integer.valueOf(word.strip());
        } catch (NumberFormatException other) {
            throw new IllegalArgumentException("takes a whole number, not '" + word + "'", other);
        }
    }

    private static Duration duration(String word) {
        try {
            return Durations.parse(word);
        } catch (TypeConversionException other) {
            throw new IllegalArgumentException("takes a duration such as 30m or PT30M, not '" + word + "'", other);
        }
    }

    private static String oneOf(List<String> allowed, String word) {
        return allowed.stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new WrongChoiceException(word, allowed));
    }
}
