package io.batchsh.output;

import java.util.Objects;

/** Says where long work is, once per change. */
public final class Progress implements AutoCloseable {

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
