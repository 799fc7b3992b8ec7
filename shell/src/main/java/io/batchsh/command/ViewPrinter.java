package io.batchsh.command;

import io.batchsh.output.ResultWriter;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a command returns: a table of the values themselves, or their trees in any other format.
 *
 * @param asTable whether the columns of the view are wanted
 */
record ViewPrinter(ResultWriter writer, boolean asTable) {

    <T> void print(Outcome.View<T> view) {
        boolean inColumns = asTable && !view.layout().isDerived();
        if (asTable && view.text().isPresent()) {
            for (T value : view.values()) {
                writer.writeText(view.text().get().apply(value));
            }
        } else if (view.single()) {
            for (T value : view.values()) {
                if (inColumns) {
                    writer.write(value, view.layout());
                } else {
                    writer.write(view.tree().apply(value));
                }
            }
        } else if (inColumns) {
            writer.writeRows(view.values(), view.layout());
        } else {
            writer.writeRows(trees(view.values(), view.tree()));
        }
    }

    private static <T> Iterable<@Nullable Object> trees(
            Iterable<T> values, Function<? super T, ? extends @Nullable Object> tree) {
        return () -> {
            Iterator<T> iterator = values.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public @Nullable Object next() {
                    return tree.apply(iterator.next());
                }
            };
        };
    }
}
