package io.batchsh.command;

import io.batchsh.output.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what a command prints and says, with its looks; nobody is asked. */
final class CapturedConsole implements Console {

    private final int columns;
    private final StringBuilder printed = new StringBuilder();
    private final List<String> messages = new ArrayList<>();

    /** @param columns how wide tables may be; 0 means unlimited */
    CapturedConsole(int columns) {
        this.columns = columns;
    }

    String printed() {
        return printed.toString();
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public void print(String text) {
        printed.append(text);
    }

    @Override
    public void message(String line) {
        messages.add(line);
    }

    @Override
    public void status(String line) {
        // What is seen again and again needs no progress.
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
