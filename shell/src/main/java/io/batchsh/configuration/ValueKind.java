package io.batchsh.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a setting may be. Values are kept as text; a list as its items, joined by commas. */
public sealed interface ValueKind {

    /**
     * The value as it is kept.
     *
     * @param value what a file, a variable or a flag says: text, a number, a boolean or a list of text
     * @throws ConfigurationException if it is no value of this kind; the message says what is
     */
    String read(Object value);

    /** What may be written, for help. */
    String description();

    /** The values there are, where they can be listed. */
    default List<String> values() {
        return List.of();
    }

    /** One word of several, in any case. */
    record OneOf(List<String> values) implements ValueKind {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public String read(Object value) {
            String word = value.toString().strip().toLowerCase(Locale.ROOT);
            if (!values.contains(word)) {
                throw new ConfigurationException("is one of " + description() + ", not '" + value + "'");
            }
            return word;
        }

        @Override
        public String description() {
            return String.join(", ", values);
        }
    }

    /** True or false. */
    record Flag() implements ValueKind {
        private static final List<String> YES = List.of("true", "yes", "on", "1");
        private static final List<String> NO = List.of("false", "no", "off", "0");

        @Override
        public String read(Object value) {
            String word = value.toString().strip().toLowerCase(Locale.ROOT);
            if (YES.contains(word)) {
                return "true";
            }
            if (NO.contains(word)) {
                return "false";
            }
            throw new ConfigurationException("is true or false, not '" + value + "'");
        }

        @Override
        public String description() {
            return "true or false";
        }

        @Override
        public List<String> values() {
            return List.of("true", "false");
        }
    }

    /** A whole number between two others, both included. */
    record WholeNumber(int least, int most) implements ValueKind {
        @Override
        public String read(Object value) {
            try {
                int number = Integer.parseInt(value.toString().strip());
                if (number >= least && number <= most) {
                    return Integer.toString(number);
                }
            } catch (NumberFormatException noNumber) {
                // Explained below, as a number out of bounds is.
            }
            throw new ConfigurationException("is " + description() + ", not '" + value + "'");
        }

        @Override
        public String description() {
            return "a whole number from " + least + " to " + most;
        }
    }

    /** Any text. */
    record Text(String description) implements ValueKind {
        @Override
        public String read(Object value) {
            if (value instanceof Iterable<?>) {
                throw new ConfigurationException("is one text, not a list");
            }
            return value.toString();
        }
    }

    /** Several names, without commas. */
    record Names(String description) implements ValueKind {
        @Override
        public String read(Object value) {
            List<String> names = new ArrayList<>();
            Iterable<?> items = value instanceof Iterable<?> list
                    ? list
                    : List.of(value.toString().split(","));
            for (Object item : items) {
                String name = item.toString().strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            return String.join(",", names);
        }
    }
}
