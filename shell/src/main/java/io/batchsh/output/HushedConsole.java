package io.batchsh.output;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A console that can be told to say nothing for a while. Nobody can be asked meanwhile. For one thread. */
public final class HushedConsole implements Console {

    private final Console console;
    private boolean hushed;

    public HushedConsole(Console console) {
        this.console = Objects.requireNonNull(console, "console is null");
    }

    /** Whether to say nothing from now on. */
    public void hush(boolean value) {
        hushed = value;
    }

    @Override
    public void print(String text) {
        if (!hushed) {
            console.print(text);
        }
    }

    @Override
    public void message(String line) {
        if (!hushed) {
            console.message(line);
        }
    }

    @Override
    public void status(String line) {
        if (!hushed) {
            console.status(line);
        }
    }

    @Override
    public boolean redraws() {
        return !hushed && console.redraws();
    }

    @Override
    public void frame(List<String> lines) {
        if (!hushed) {
            console.frame(lines);
        }
    }

    @Override
    public void endFrame() {
        if (!hushed) {
            console.endFrame();
        }
    }

    @Override
    public void page(Consumer<Console> result) {
        if (hushed) {
            result.accept(this);
        } else {
            console.page(result);
        }
    }

    @Override
    public void flush() {
        console.flush();
    }

    @Override
    public boolean isInteractive() {
        return !hushed && console.isInteractive();
    }

    @Override
    public int columns() {
        return console.columns();
    }

    @Override
    public Optional<String> ask(String question) {
        return hushed ? Optional.empty() : console.ask(question);
    }

    @Override
    public Optional<String> askSecret(String question) {
        return hushed ? Optional.empty() : console.askSecret(question);
    }

    @Override
    public boolean canGuide() {
        return !hushed && console.canGuide();
    }

    @Override
    public Optional<Integer> choose(Menu menu) {
        return hushed ? Optional.empty() : console.choose(menu);
    }
}
