package io.batchsh.output;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets a listener hear what a console prints, after it was printed. */
final class TeeConsole implements Console {

    private final Console console;
    private final OutputListener listener;
    private List<String> frame = List.of();

    TeeConsole(Console console, OutputListener listener) {
        this.console = Objects.requireNonNull(console, "console is null");
        this.listener = Objects.requireNonNull(listener, "listener is null");
    }

    @Override
    public void print(String text) {
        console.print(text);
        listener.out(text);
    }

    @Override
    public void message(String line) {
        console.message(line);
        listener.err(ControlCharacters.visibleStyled(line) + "\n");
    }

    @Override
    public void status(String line) {
        console.status(line);
        if (!line.isEmpty()) {
            listener.err(line + "\n");
        }
    }

    @Override
    public void page(Consumer<Console> result) {
        console.page(inner -> result.accept(new TeeConsole(inner, listener)));
    }

    @Override
    public boolean redraws() {
        return console.redraws();
    }

    @Override
    public void frame(List<String> lines) {
        console.frame(lines);
        frame = lines;
    }

    /** Of all that was drawn in one place the last is heard. */
    @Override
    public void endFrame() {
        console.endFrame();
        frame.forEach(line -> listener.out(line + "\n"));
        frame = List.of();
    }

    @Override
    public void flush() {
        console.flush();
    }

    @Override
    public boolean isInteractive() {
        return console.isInteractive();
    }

    @Override
    public int columns() {
        return console.columns();
    }

    @Override
    public Optional<String> ask(String question) {
        if (console.isInteractive()) {
            listener.err(ControlCharacters.visibleStyled(question) + "\n");
        }
        return console.ask(question);
    }

    @Override
    public boolean canGuide() {
        return console.canGuide();
    }

    @Override
    public Optional<Integer> choose(Menu menu) {
        Optional<Integer> chosen = console.choose(menu);
        chosen.ifPresent(place -> listener.err(ControlCharacters.visible(
                        menu.question() + ": " + menu.items().get(place).label())
                + "\n"));
        return chosen;
    }

    @Override
    public Optional<String> askSecret(String question) {
        if (console.isInteractive()) {
            listener.err(ControlCharacters.visibleStyled(question) + "\n");
        }
        return console.askSecret(question);
    }
}
