package io.batchsh.output;

import java.util.Objects;

/** Says where long work is, once per change. */
public final class Progress implements AutoCloseable {

    private static final int BAR = 20;

    private final Console console;
    private String text = "";

    public Progress(Console console) {
        this.console = Objects.requireNonNull(console, "console is null");
    }

    /** The work is now at this step; saying the same again says nothing. */
    public void step(String newText) {
        if (!newText.equals(text)) {
            text = newText;
            console.status(newText);
        }
    }

    /**
     * The same with how much is done. A line that is redrawn shows it as a bar; elsewhere only the step is said, so that a log
     * has a line for each step and not for each percent.
     *
     * @param percent from 0 to 100
     */
    public void step(String newText, int percent) {
        if (!console.canGuide()) {
            step(newText);
            return;
        }
        int filled = Math.max(0, Math.min(BAR, percent * BAR / 100));
        step("[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] %3d%% ".formatted(percent) + newText);
    }

    /** The work is over: the line goes away where it can. */
    public void done() {
        if (!text.isEmpty()) {
            text = "";
            console.status("");
        }
    }

    /** The same as {@link #done}. */
    @Override
    public void close() {
        done();
    }
}
