package io.batchsh.output;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Prints trees in one format. Rows are printed as they come, so that a listing of any length takes constant memory. */
interface Printer {

    /** Prints one value that is neither null nor a list. */
    void value(Object tree);

    /** Prints a list, row by row. */
    void rows(Iterator<? extends @Nullable Object> trees);
}
