package io.batchsh.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.Optional;

/** A console whose results go elsewhere, as plain text of any width; messages and questions stay where they were. */
public final class RedirectedConsole implements Console {

    private final Console console;
    private final Writer out;

    /** @param out where results go; when it can no more be written, nobody reads it */
    public RedirectedConsole(Console console, Writer out) {
        this.console = Objects.requireNonNull(console, "console is null");
        this.out = Objects.requireNonNull(out, "out is null");
    }

    @Override
    public void print(String text) {
        try {
            out.write(Theme.undressed(text));
        } catch (IOException closed) {
            throw new BrokenPipeException();
        }
    }

    @Override
    public void message(String line) {
        console.message(line);
    }

    @Override
    public void status(String line) {
        console.status(line);
    }

    @Override
    public boolean isInteractive() {
        return console.isInteractive();
    }

    @Override
    public int columns() {
        return 0;
    }

    @Override
    public Optional<String> ask(String question) {
        return console.ask(question);
    }

    @Override
    public Optional<String> askSecret(String question) {
        return console.askSecret(question);
    }

    @Override
    public boolean canGuide() {
        return console.canGuide();
    }

    @Override
    public Optional<Integer> choose(Menu menu) {
        return console.choose(menu);
    }
}
