package io.batchsh.repl;

import io.batchsh.output.Console;
import io.batchsh.output.ControlCharacters;
import io.batchsh.output.Menu;
import io.batchsh.output.Pager;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/** The console of the prompt: results, messages and progress share the one terminal. */
final class TerminalConsole implements Console {

    private final TerminalOpening opening;
    private final Pager pager;
    private String status = "";
    private int frameRows;

    /** @param pager shows what is longer than the screen */
    TerminalConsole(TerminalOpening opening, Pager pager) {
        this.pager = Objects.requireNonNull(pager, "pager is null");
        this.opening = Objects.requireNonNull(opening, "opening is null");
    }

    // The shell is put together while the terminal is still being opened.
    private Terminal terminal() {
        return opening.terminal();
    }

    private PrintWriter writer() {
        return terminal().writer();
    }

    @Override
    public synchronized void print(String text) {
        erase();
        writer().print(text);
        draw();
    }

    @Override
    public synchronized void message(String line) {
        erase();
        writer().println(ControlCharacters.visibleStyled(line));
        draw();
        writer().flush();
    }

    @Override
    public synchronized void status(String line) {
        if (isDumb()) {
            Console.super.status(line);
            return;
        }
        erase();
        status = ControlCharacters.visibleStyled(line);
        draw();
        writer().flush();
    }

    private void erase() {
        if (!status.isEmpty()) {
            writer().print("\r" + " ".repeat(shownStatus().columnLength()) + "\r");
        }
    }

    private void draw() {
        if (!status.isEmpty()) {
            writer().print(shownStatus().toAnsi(terminal()));
        }
    }

    /** One column short of the width, so that no terminal wraps it. */
    private AttributedString shownStatus() {
        int width = Math.max(1, terminal().getColumns() - 1);
        return AttributedString.fromAnsi(status).columnSubSequence(0, width);
    }

    private boolean isDumb() {
        return Terminal.TYPE_DUMB.equals(terminal().getType());
    }

    @Override
    public synchronized void flush() {
        writer().flush();
    }

    @Override
    public boolean redraws() {
        return !isDumb();
    }

    @Override
    public synchronized void frame(List<String> lines) {
        if (isDumb()) {
            Console.super.frame(lines);
            return;
        }
        erase();
        status = "";
        if (frameRows > 0) {
            terminal().puts(Capability.parm_up_cursor, frameRows);
            terminal().puts(Capability.carriage_return);
        }
        terminal().puts(Capability.clr_eos);
        // The prompt stands below it.
        int most = Math.max(1, terminal().getRows() - 1);
        List<String> shown = lines.size() <= most ? lines : lines.subList(0, most);
        for (String line : shown) {
            writer().println(AttributedString.fromAnsi(ControlCharacters.visibleStyled(line))
                    .columnSubSequence(0, Math.max(1, terminal().getColumns() - 1))
                    .toAnsi(terminal()));
        }
        frameRows = shown.size();
        writer().flush();
    }

    @Override
    public synchronized void endFrame() {
        frameRows = 0;
    }

    @Override
    public void page(Consumer<Console> result) {
        if (pager.isUsed() && !isDumb() && terminal().getRows() > 0) {
            pager.show(this, terminal().getRows(), result);
        } else {
            result.accept(this);
        }
    }

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public int columns() {
        return terminal().getColumns();
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
        return new MenuPicker(terminal(), menu).choose();
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
                .terminal(terminal())
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
