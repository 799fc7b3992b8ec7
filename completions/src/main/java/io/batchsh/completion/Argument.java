package io.batchsh.completion;

import java.util.ArrayList;
import java.util.List;

import static java.util.Objects.requireNonNull;

/** What an option or a positional parameter takes. */
public sealed interface Argument {

    /** Nothing: the option is a flag. */
    record None() implements Argument {}

    /**
     * Text that only the user knows.
     *
     * @param label what to call it in hints, such as {@code POOL_ID} or {@code FILE}
     */
    record Text(String label) implements Argument {
        public Text {
            requireNonNull(label, "label is null");
        }
    }

    /**
     * A value from a source in the {@link ValueIndex}.
     *
     * @param source the source's name, such as {@code pool}
     */
    record FromSource(String source) implements Argument {
        public FromSource {
            requireNonNull(source, "source is null");
        }
    }

    /**
     * One of a few values known beforehand.
     *
     * @param values at least one
     */
    record OneOf(List<Value> values) implements Argument {
        public OneOf {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a choice of no values");
            }
        }
    }

    /**
     * The name of a file.
     *
     * @param label what to call it in hints, such as {@code FILE}
     * @param suffixes how the names that are meant end; empty for any
     */
    record FileName(String label, List<String> suffixes) implements Argument {
        public FileName {
            requireNonNull(label, "label is null");
            suffixes = List.copyOf(suffixes);
        }
    }

    /** The rest of the line is itself a command line, as in {@code watch pool list} or {@code help pool}. */
    record CommandLine() implements Argument {}

    /** Nothing: a flag. */
    static Argument none() {
        return new None();
    }

    /** Free text, labelled. */
    static Argument text(String label) {
        return new Text(label);
    }

    /** A value from a source. */
    static Argument from(String source) {
        return new FromSource(source);
    }

    /** Fixed values, offered in the order given. */
    static Argument oneOf(String... values) {
        List<Value> ranked = new ArrayList<>(values.length);
        for (String value : values) {
            ranked.add(Value.of(value).withRank(ranked.size()));
        }
        return new OneOf(ranked);
    }

    /** The name of a file that ends so, or of any file where no ending is given. */
    static Argument file(String label, String... suffixes) {
        return new FileName(label, List.of(suffixes));
    }

    /** Another command line. */
    static Argument commandLine() {
        return new CommandLine();
    }
}
