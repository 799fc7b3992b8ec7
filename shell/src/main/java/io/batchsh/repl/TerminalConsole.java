package io.batchsh.repl;

import io.batchsh.output.Console;
import io.batchsh.output.ControlCharacters;
import io.batchsh.output.Menu;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** The console of the prompt: results, messages and progress share the one terminal. */
final class TerminalConsole implements Console {

    private final Terminal terminal;
    private final PrintWriter writer;
    private String status = "";

    TerminalConsole(Terminal terminal) {
        this.terminal = Objects.requireNonNull(terminal, "terminal is null");
        this.writer = terminal.writer();
    }

    @Override
    public synchronized void print(String text) {
        erase();
        writer.print(text);
        draw();
    }

    @Override
    public synchronized void message(String line) {
        erase();
        writer.println(ControlCharacters.visibleStyled(line));
        draw();
        writer.flush();
    }

    @Override
    public synchronized void status(String line) {
        if (isDumb()) {
            Console.super.status(line);
            return;
        }
        erase();
        status = ControlCharacters.visible(line);
        draw();
        writer.flush();
    }

    private void erase() {
        if (!status.isEmpty()) {
            writer.print("\r" + " ".repeat(shownStatus().columnLength()) + "\r");
        }
    }

    private void draw() {
        if (!status.isEmpty()) {
            writer.print(shownStatus());
        }
    }

    /** One column short of the width, so that no terminal wraps it. */
    private AttributedString shownStatus() {
        int width = Math.max(1, terminal.getColumns() - 1);
        return new AttributedString(status).columnSubSequence(0, width);
    }

    private boolean isDumb() {
        return Terminal.TYPE_DUMB.equals(terminal.getType());
    }

    @Override
    public synchronized void flush() {
        writer.flush();
    }

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public int columns() {
        return terminal.getColumns();
    }

    @Override
    public boolean canGuide() {
        return !isDumb();
    }

    @Override
    public synchronized Optional<Integer> choose(Menu menu) {
        if (isDumb()) {
            return Console.super.choose(menu);
        }
        erase();
        status = "";
        return new MenuPicker(terminal, menu).choose();
    }

    /** A mask of no width: not even the length of what is typed is shown. */
    private static final char NO_ECHO = 0;

    @Override
    public Optional<String> askSecret(String question) {
        return read(question, NO_ECHO);
    }

    @Override
    public Optional<String> ask(String question) {
        return read(question, null);
    }

    /** Asks with a reader of its own: an answer belongs to no history and completes nothing. */
    private synchronized Optional<String> read(String question, @Nullable Character mask) {
        erase();
        status = "";
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
        try {
            return Optional.of(reader.readLine(ControlCharacters.visibleStyled(question), mask));
        } catch (UserInterruptException | EndOfFileException declined) {
            return Optional.empty();
        }
    }
}
