package io.batchsh.command;

import io.batchsh.output.TableLayout;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a command did.
 *
 * @param exitCode how it ended
 * @param value what {@code _} holds afterwards: a record, a list of records, or null
 * @param view what is printed, if anything
 */
public record Outcome(ExitCode exitCode, @Nullable Object value, Optional<View<?>> view) {

    /**
     * Values to print, and how.
     *
     * @param <T> the type of a value
     * @param values read once, while printing
     * @param single whether there is just one value, which JSON shows without brackets
     * @param tree the value as JSON shows it: maps, lists, text, numbers
     * @param layout the value as a table shows it
     * @param text the value as text, for what no table can show, such as a file; it takes the place of the table
     */
    public record View<T>(
            Iterable<T> values,
            boolean single,
            Function<? super T, ? extends @Nullable Object> tree,
            TableLayout<T> layout,
            Optional<Function<? super T, String>> text) {

        View(
                Iterable<T> values,
                boolean single,
                Function<? super T, ? extends @Nullable Object> tree,
                TableLayout<T> layout) {
            this(values, single, tree, layout, Optional.empty());
        }

        View<T> asText(Function<? super T, String> words) {
            return new View<>(values, single, tree, layout, Optional.of(words));
        }
    }

    public Outcome {
        Objects.requireNonNull(exitCode, "exitCode is null");
        Objects.requireNonNull(view, "view is null");
    }

    /** Done, with nothing to show. */
    static Outcome done() {
        return new Outcome(ExitCode.DONE, null, Optional.empty());
    }

    /** Ended in a way that was already explained. */
    static Outcome ended(ExitCode exitCode) {
        return new Outcome(exitCode, null, Optional.empty());
    }

    /** A list of values, read while it is printed; the first of them stay behind as the result. */
    static <T> Outcome list(Stream<T> values, Looks<T> looks) {
        KeptRows<T> rows = new KeptRows<>(values.iterator());
        return new Outcome(
                ExitCode.DONE, rows.kept(), Optional.of(new View<>(rows, false, looks.tree(), looks.layout())));
    }

    /** One value. */
    static <T> Outcome one(T value, Looks<T> looks) {
        return new Outcome(
                ExitCode.DONE, value, Optional.of(new View<>(List.of(value), true, looks.tree(), looks.layout())));
    }

    /** One value that is shown as text. */
    static <T> Outcome text(T value, Looks<T> looks, Function<? super T, String> text) {
        View<T> view = new View<>(List.of(value), true, looks.tree(), looks.layout());
        return new Outcome(ExitCode.DONE, value, Optional.of(view.asText(text)));
    }

    /** Values that are shown as text, one after the other. */
    static <T> Outcome texts(List<T> values, Looks<T> looks, Function<? super T, String> text) {
        View<T> view = new View<>(values, false, looks.tree(), looks.layout());
        return new Outcome(ExitCode.DONE, values, Optional.of(view.asText(text)));
    }

    /** The same with another exit code. */
    Outcome with(ExitCode code) {
        return new Outcome(code, value, view);
    }

    /**
     * How values of a type look. Methods make it, one for each type, so that a line makes nothing of what it does not show.
     *
     * @param tree the value as JSON shows it
     * @param layout the value as a table shows it
     */
    record Looks<T>(Function<? super T, ? extends @Nullable Object> tree, TableLayout<T> layout) {}

    /** Rows that have no record of their own: maps whose keys are the columns. */
    static Outcome facts(Map<String, ? extends @Nullable Object> facts, Looks<Map<String, ?>> looks) {
        return one(facts, looks);
    }
}
