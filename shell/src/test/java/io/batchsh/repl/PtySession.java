package io.batchsh.repl;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;

/**
 * The whole program in a real pseudo-terminal, with a home folder of its own. Waiting is for text, never for time; the
 * limit only ends a test that would hang.
 */
final class PtySession implements AutoCloseable {

    static final String CTRL_C = "\u0003";
    static final String CTRL_D = "\u0004";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Pattern ESCAPE =
            Pattern.compile("\u001b(\\[[0-9;?]*[ -/]*[@-~]|[()][A-Z0-9]|[=>78]|\\][^\u0007]*\u0007)");

    private final PtyProcess process;
    private final OutputStream input;
    private final StringBuilder screen = new StringBuilder();
    private final ScreenTerminal terminal;
    private int seen;
    private boolean ended;

    private PtySession(PtyProcess process, int columns, int rows) {
        this.process = process;
        this.terminal = new ScreenTerminal(columns > 0 ? columns : 80, rows > 0 ? rows : 24);
        this.input = process.getOutputStream();
        Thread reader = new Thread(() -> read(process.getInputStream()), "pty-reader");
        reader.setDaemon(true);
        reader.start();
    }

    static PtySession start(Path home, int columns, int rows, String... arguments) throws IOException {
        return start(home, Map.of(), columns, rows, arguments);
    }

    static PtySession start(Path home, Map<String, String> more, int columns, int rows, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(withSignals());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.batchsh.Main"));
        command.addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", home.toString());
        environment.put("TERM", "xterm-256color");
        environment.put("LANG", "C.UTF-8");
        // Colour draws a word anew while it is typed, and what is read here is what was sent.
        environment.put("BATCHSH_LINE_HIGHLIGHT", "false");
        environment.put("PAGER", "cat");
        environment.putAll(more);
        return new PtySession(
                new PtyProcessBuilder(command.toArray(String[]::new))
                        .setEnvironment(environment)
                        .setDirectory(home.toString())
                        .setInitialColumns(columns)
                        .setInitialRows(rows)
                        .start(),
                columns,
                rows);
    }

    /** A build in the background ignores Ctrl-C, and so would all it starts; GNU env can undo that. */
    private static List<String> withSignals() throws IOException {
        List<String> reset = List.of("env", "--default-signal=INT");
        List<String> probe = new ArrayList<>(reset);
        probe.add("true");
        try {
            return new ProcessBuilder(probe).start().waitFor() == 0 ? reset : List.of();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** Types keys as they are; a line ends with {@code \r}. */
    PtySession type(String keys) throws IOException {
        input.write(keys.getBytes(StandardCharsets.UTF_8));
        input.flush();
        return this;
    }

    /** Waits until the text has appeared after what was waited for before, and returns all up to its end. */
    String expect(String text) throws InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        synchronized (screen) {
            while (true) {
                String plain = plain();
                int at = plain.indexOf(text, seen);
                if (at >= 0) {
                    String read = plain.substring(seen, at + text.length());
                    seen = at + text.length();
                    return read;
                }
                long left = limit - System.nanoTime();
                if (left <= 0 || ended) {
                    throw new AssertionError("'" + text + "' did not appear in:\n" + plain.substring(seen));
                }
                screen.wait(Math.max(1, Math.min(left / 1_000_000, 200)));
            }
        }
    }

    /** Waits until the text stands on the screen as a person sees it now, and returns the whole screen. */
    String see(String text) throws InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        synchronized (screen) {
            while (true) {
                String shown = onScreen();
                if (shown.contains(text)) {
                    return shown;
                }
                if (limit - System.nanoTime() <= 0 || ended) {
                    throw new AssertionError("'" + text + "' is not on the screen:\n" + shown);
                }
                screen.wait(100);
            }
        }
    }

    /**
     * Waits until the whole screen is as expected, and returns what it was at last.
     *
     * @param edit takes away what is another each time
     */
    String awaitScreen(String expected, UnaryOperator<String> edit) throws InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        synchronized (screen) {
            while (!edit.apply(onScreen()).equals(expected) && limit - System.nanoTime() > 0 && !ended) {
                screen.wait(100);
            }
            return edit.apply(onScreen());
        }
    }

    /** The whole screen once nothing has changed on it for a while; to write down what is to be expected. */
    String settledScreen() throws InterruptedException {
        synchronized (screen) {
            int before;
            do {
                before = screen.length();
                screen.wait(1500);
            } while (before != screen.length());
            return onScreen();
        }
    }

    /** The screen as it was when a text had been sent for the first time after another. */
    String screenAt(String after, String text, int columns, int rows) {
        String sent = raw();
        int end = sent.indexOf(text, sent.lastIndexOf(after));
        if (end < 0) {
            throw new AssertionError("'" + text + "' was not sent:\n" + shown());
        }
        ScreenTerminal moment = new ScreenTerminal(columns, rows);
        moment.write(sent.substring(0, end + text.length()));
        return text(moment);
    }

    private String onScreen() {
        return text(terminal);
    }

    /** A line each, blanks at their ends cut. */
    private static String text(ScreenTerminal terminal) {
        String lines = terminal.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return lines.stripTrailing() + "\n";
    }

    /** Presses Tab, again and again with time to look in between, until the text is there. */
    void pressTabUntil(String text) throws IOException, InterruptedException {
        pressUntil("\t", text);
    }

    /** Presses a key, again and again with time to look in between, until the text is there. */
    void pressUntil(String key, String text) throws IOException, InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < limit && !ended) {
            type(key);
            if (appears(text, PATIENCE)) {
                return;
            }
        }
        throw new AssertionError("'" + text + "' did not appear in:\n" + shown());
    }

    /** Whether the text appears soon; what else is written meanwhile does not end the waiting. */
    private boolean appears(String text, Duration soon) throws InterruptedException {
        long limit = System.nanoTime() + soon.toNanos();
        synchronized (screen) {
            while (true) {
                int at = plain().indexOf(text, seen);
                if (at >= 0) {
                    seen = at + text.length();
                    return true;
                }
                long left = (limit - System.nanoTime()) / 1_000_000;
                if (left <= 0 || ended) {
                    return false;
                }
                screen.wait(left);
            }
        }
    }

    /** All that was sent to the terminal. */
    String raw() {
        synchronized (screen) {
            return screen.toString();
        }
    }

    void resize(int columns, int rows) {
        process.setWinSize(new WinSize(columns, rows));
        synchronized (screen) {
            terminal.setSize(Size.of(columns, rows));
        }
    }

    /** What {@code kill -INT} does from outside. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** What {@code kill} does, and a system that shuts down. */
    void terminate() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-TERM", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for the program to end and returns its exit status. */
    int exitStatus() throws InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the program did not end; it showed:\n" + plain());
        }
        return process.exitValue();
    }

    /** All that was shown, without escape sequences. */
    String shown() {
        synchronized (screen) {
            return plain();
        }
    }

    private String plain() {
        return ESCAPE.matcher(screen).replaceAll("").replace("\r", "").replace("\u0007", "");
    }

    private void read(InputStream output) {
        byte[] buffer = new byte[8192];
        try {
            for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                synchronized (screen) {
                    String text = new String(buffer, 0, count, StandardCharsets.UTF_8);
                    screen.append(text);
                    terminal.write(text);
                    screen.notifyAll();
                }
            }
        } catch (IOException ended) {
            // A pseudo-terminal reports the end of its program as an error.
        } finally {
            synchronized (screen) {
                ended = true;
                screen.notifyAll();
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
