package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a pipe need beside their rows.
 *
 * @param conditions makes a condition of the text of a Groovy closure; loads Groovy
 * @param printing prints rows as text, line by line
 */
public record Surroundings(Function<String, Predicate<@Nullable Object>> conditions, Printing printing) {

    /** Prints rows as the person chose. */
    @FunctionalInterface
    public interface Printing {
        void print(View<?> rows, Consumer<String> lines);
    }
}
