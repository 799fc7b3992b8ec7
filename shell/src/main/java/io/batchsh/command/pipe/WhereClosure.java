package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code where { it.currentDedicatedNodes > 0 }}: {@code it} is what scripts see.
 *
 * @param closure the text, braces included
 */
record WhereClosure(String closure) implements Stage {

    @Override
    public <T> View<?> apply(View<T> rows, Surroundings surroundings) {
        Predicate<@Nullable Object> condition = surroundings.conditions().apply(closure);
        return Rows.with(rows, Rows.filtered(rows.values(), condition));
    }
}
