package io.batchsh.output;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a command's words go. Results go to standard output and nothing else does; everything said about the work goes to
 * standard error, so that a pipe sees results only.
 */
public interface Console {

    /**
     * Writes a part of a result; no line end is added.
     *
     * @throws BrokenPipeException if nobody reads standard output any more
     */
    void print(String text);

    /** Writes a line about the work: a notice, a warning, a progress step. */
    void message(String line);

    /**
     * Shows where long work is; an empty line says that it is over. Where lines can be redrawn it stays below all messages
     * until the next one takes its place; elsewhere it is a line like any other.
     */
    default void status(String line) {
        if (!line.isEmpty()) {
            message(line);
        }
    }

    /** Sends on what {@link #print} has kept back. */
    default void flush() {}

    /** Whether {@link #frame} draws over what it has drawn before. */
    default boolean redraws() {
        return false;
    }

    /** Draws lines, dressed by a theme or not, in the place of those drawn before; where that cannot be, below them. */
    default void frame(List<String> lines) {
        lines.forEach(line -> print(line + "\n"));
    }

    /** Lets what was drawn last stay where it is. */
    default void endFrame() {}

    /**
     * Prints a result that may be longer than the screen; where a person reads at a prompt, through a pager.
     *
     * @param result prints to the console it is given
     */
    default void page(Consumer<Console> result) {
        result.accept(this);
    }

    /** Whether a person is at a terminal and can be asked. */
    boolean isInteractive();

    /** The width in columns that tables may take; 0 means unlimited. */
    int columns();

    /** Asks a question and returns the answer, or empty if nobody can be asked or the person declined to answer. */
    Optional<String> ask(String question);

    /** Asks for a secret without showing what is typed; empty if nobody can be asked or the person declined to answer. */
    default Optional<String> askSecret(String question) {
        return Optional.empty();
    }

    /**
     * Whether a person can be led through questions one after the other: not through a pipe, and not at a terminal that does
     * not even redraw a line.
     */
    default boolean canGuide() {
        return false;
    }

    /** Lets a person take one of several and returns its place, or empty if the person declined. */
    default Optional<Integer> choose(Menu menu) {
        return new NumberedMenu(this).choose(menu);
    }

    /** The same console with a listener that hears what is printed on each stream. */
    static Console tee(Console console, OutputListener listener) {
        return new TeeConsole(console, listener);
    }
}
