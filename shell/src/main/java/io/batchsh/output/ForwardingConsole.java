package io.batchsh.output;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A console that is another one, but for what it overrides. What a console can do beyond the plain one is forwarded here once, so
 * that no console in between forgets it.
 */
abstract class ForwardingConsole implements Console {

    private final Console console;

    ForwardingConsole(Console console) {
        this.console = Objects.requireNonNull(console, "console is null");
    }

    /** The other console, as it is now. */
    Console target() {
        return console;
    }

    @Override
    public void print(String text) {
        target().print(text);
    }

    @Override
    public void message(String line) {
        target().message(line);
    }

    @Override
    public void status(String line) {
        target().status(line);
    }

    @Override
    public void flush() {
        console.flush();
    }

    @Override
    public boolean redraws() {
        return target().redraws();
    }

    @Override
    public void frame(List<String> lines) {
        target().frame(lines);
    }

    @Override
    public void endFrame() {
        target().endFrame();
    }

    @Override
    public void page(Consumer<Console> result) {
        target().page(result);
    }

    @Override
    public boolean isInteractive() {
        return target().isInteractive();
    }

    @Override
    public int columns() {
        return console.columns();
    }

    @Override
    public Optional<String> ask(String question) {
        return target().ask(question);
    }

    @Override
    public Optional<String> askSecret(String question) {
        return target().askSecret(question);
    }

    @Override
    public boolean canGuide() {
        return target().canGuide();
    }

    @Override
    public Optional<Integer> choose(Menu menu) {
        return target().choose(menu);
    }
}
