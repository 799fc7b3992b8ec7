package io.batchsh.output;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The console of batch mode: plain streams, UTF-8, no line editor. What goes to standard output is kept back to be written in
 * large pieces unless that is a terminal; {@link #close} sends the rest.
 */
public final class StandardConsole implements Console, AutoCloseable {

    private static final int PIECE = 8192;

    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream err;
    private final StandardStreams streams;
    private String status = "";
    private int statusWidth;
    private int pending;

    /**
     * A console over streams of any kind.
     *
     * @param in where answers come from
     * @param out where results go
     * @param err where everything else goes
     * @param streams which of them are terminals
     */
    public StandardConsole(InputStream in, PrintStream out, PrintStream err, StandardStreams streams) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = Objects.requireNonNull(out, "out is null");
        this.err = Objects.requireNonNull(err, "err is null");
        this.streams = Objects.requireNonNull(streams, "streams is null");
    }

    /**
     * The console of this process.
     *
     * @param streams what {@link StandardStreams#detect} found
     * @param coloured whether a theme with colour is used on a terminal; an older Windows console is then prepared for it
     */
    public static StandardConsole ofProcess(StandardStreams streams, boolean coloured) {
        return new StandardConsole(
                System.in,
                stream(1, FileDescriptor.out, streams.output() && coloured),
                stream(2, FileDescriptor.err, streams.error() && coloured),
                streams);
    }

    private static PrintStream stream(int number, FileDescriptor descriptor, boolean coloured) {
        if (coloured && StandardStreams.isWindows()) {
            return StandardStreams.windowsStream(number);
        }
        BufferedOutputStream buffer = new BufferedOutputStream(new FileOutputStream(descriptor), PIECE);
        return new PrintStream(buffer, false, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void print(String text) {
        if (streams.output()) {
            eraseStatus();
        }
        out.print(text);
        pending += text.length();
        if (streams.output() || pending >= PIECE) {
            flush();
        }
    }

    @Override
    public synchronized void message(String line) {
        eraseStatus();
        out.flush();
        err.print(ControlCharacters.visibleStyled(line) + "\n");
        drawStatus();
        err.flush();
    }

    @Override
    public synchronized void status(String line) {
        if (!streams.redraw()) {
            Console.super.status(line);
            return;
        }
        eraseStatus();
        status = line;
        drawStatus();
        err.flush();
    }

    // Spaces rather than an erase sequence: they work on every terminal that has a carriage return.
    private void eraseStatus() {
        if (statusWidth > 0) {
            err.print("\r" + " ".repeat(statusWidth) + "\r");
            err.flush();
            statusWidth = 0;
        }
    }

    private void drawStatus() {
        if (!status.isEmpty()) {
            int width = streams.width().getAsInt();
            String shown = ControlCharacters.visible(status);
            String cut = width > 1 ? DisplayWidth.cut(shown, width - 1, "...") : shown;
            err.print(cut);
            statusWidth = DisplayWidth.of(cut);
        }
    }

    @Override
    public synchronized void flush() {
        pending = 0;
        if (out.checkError()) {
            throw new BrokenPipeException();
        }
    }

    @Override
    public boolean isInteractive() {
        return streams.input() && streams.error();
    }

    @Override
    public boolean canGuide() {
        return isInteractive() && streams.redraw();
    }

    @Override
    public int columns() {
        return streams.output() ? streams.width().getAsInt() : 0;
    }

    @Override
    public synchronized Optional<String> ask(String question) {
        if (!isInteractive()) {
            return Optional.empty();
        }
        eraseStatus();
        out.flush();
        err.print(ControlCharacters.visibleStyled(question.stripTrailing()) + " ");
        err.flush();
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized Optional<String> askSecret(String question) {
        java.io.Console terminal = isInteractive() ? System.console() : null;
        if (terminal == null) {
            return Optional.empty();
        }
        eraseStatus();
        out.flush();
        err.flush();
        char[] typed = terminal.readPassword("%s", ControlCharacters.visibleStyled(question));
        return Optional.ofNullable(typed).map(String::new);
    }

    /** Removes the status line and sends the rest; the streams stay open. */
    @Override
    public synchronized void close() {
        eraseStatus();
        out.flush();
        err.flush();
    }
}
