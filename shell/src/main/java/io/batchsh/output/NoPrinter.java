package io.batchsh.output;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Prints nothing, but takes every row, since taking them may fail. */
final class NoPrinter implements Printer {

    @Override
    public void value(Object tree) {}

    @Override
    public void rows(Iterator<? extends @Nullable Object> trees) {
        trees.forEachRemaining(row -> {});
    }
}
