package io.batchsh.output;

import java.util.Optional;

/** Keeps what was printed. */
final class CapturingConsole implements Console {

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private final int columns;

    CapturingConsole() {
        this(0);
    }

    CapturingConsole(int columns) {
        this.columns = columns;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    @Override
    public void print(String text) {
        out.append(text);
    }

    @Override
    public void message(String line) {
        err.append(line).append('\n');
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public Optional<String> ask(String question) {
        return Optional.empty();
    }
}
