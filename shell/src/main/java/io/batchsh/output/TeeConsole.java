package io.batchsh.output;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets a listener hear what a console prints, after it was printed. */
final class TeeConsole extends ForwardingConsole {

    private final OutputListener listener;
    private List<String> frame = List.of();

    TeeConsole(Console console, OutputListener listener) {
        super(console);
        this.listener = Objects.requireNonNull(listener, "listener is null");
    }

    @Override
    public void print(String text) {
        super.print(text);
        listener.out(text);
    }

    @Override
    public void message(String line) {
        super.message(line);
        listener.err(ControlCharacters.visibleStyled(line) + "\n");
    }

    @Override
    public void status(String line) {
        super.status(line);
        if (!line.isEmpty()) {
            listener.err(line + "\n");
        }
    }

    @Override
    public void page(Consumer<Console> result) {
        super.page(inner -> result.accept(new TeeConsole(inner, listener)));
    }

    @Override
    public void frame(List<String> lines) {
        super.frame(lines);
        frame = lines;
    }

    /** Of all that was drawn in one place the last is heard. */
    @Override
    public void endFrame() {
        super.endFrame();
        frame.forEach(line -> listener.out(line + "\n"));
        frame = List.of();
    }

    @Override
    public Optional<String> ask(String question) {
        if (isInteractive()) {
            listener.err(ControlCharacters.visibleStyled(question) + "\n");
        }
        return super.ask(question);
    }

    @Override
    public Optional<Integer> choose(Menu menu) {
        Optional<Integer> chosen = super.choose(menu);
        chosen.ifPresent(place -> listener.err(ControlCharacters.visible(
                        menu.question() + ": " + menu.items().get(place).label())
                + "\n"));
        return chosen;
    }

    @Override
    public Optional<String> askSecret(String question) {
        if (isInteractive()) {
            listener.err(ControlCharacters.visibleStyled(question) + "\n");
        }
        return super.askSecret(question);
    }
}
