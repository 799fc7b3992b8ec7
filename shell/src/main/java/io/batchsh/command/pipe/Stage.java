package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;

/** One step of a pipe. */
public interface Stage {

    /**
     * Rows after the step. Nothing is read before the result is.
     *
     * @param surroundings what a step needs beside its rows
     */
    <T> View<?> apply(View<T> rows, Surroundings surroundings);

    /** Whether what comes out are lines of text, printed as the person chose. */
    default boolean makesText() {
        return false;
    }
}
