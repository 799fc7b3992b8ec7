package io.batchsh.command;

import io.batchsh.output.Console;
import io.batchsh.output.Theme;
import java.util.Optional;

/** Keeps what a job prints, the end of it where it is long. Nobody is there to be asked. */
final class JobConsole implements Console {

    private static final int MOST = 1 << 20;
    private static final int COLUMNS = 120;

    private final StringBuilder text = new StringBuilder();
    private boolean cut;

    @Override
    public synchronized void print(String part) {
        text.append(Theme.undressed(part));
        if (text.length() > MOST) {
            text.delete(0, text.length() - MOST / 2);
            cut = true;
        }
    }

    @Override
    public void message(String line) {
        print(line + "\n");
    }

    /** The steps of a wait are of interest while one waits. */
    @Override
    public void status(String line) {}

    synchronized String text() {
        return (cut ? "...\n" : "") + text;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public int columns() {
        return COLUMNS;
    }

    @Override
    public Optional<String> ask(String question) {
        return Optional.empty();
    }
}
