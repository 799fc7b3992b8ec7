package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * {@code where { it.currentDedicatedNodes > 0 }}: {@code it} is what scripts see.
 *
 * @param closure the text, braces included
 */
record WhereClosure(String closure) implements Stage {

    @Override
    public <T> View<?> apply(View<T> rows, Surroundings surroundings) {
        Predicate<Object> condition = surroundings.conditions().apply(closure);
        return Rows.with(
                rows,
                Rows.filtered(rows.values(), row -> condition.test(Objects.requireNonNull(row, "a row is null"))));
    }
}
