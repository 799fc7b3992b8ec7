package io.batchsh.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.fusesource.jansi.AnsiConsole;
import org.fusesource.jansi.AnsiPrintStream;
import org.fusesource.jansi.AnsiType;
import org.fusesource.jansi.internal.CLibrary;
import org.fusesource.jansi.internal.Kernel32;

/**
 * What is known about the three streams of the process.
 *
 * @param input whether standard input is a terminal
 * @param output whether standard output is a terminal
 * @param error whether standard error is a terminal
 * @param redraw whether a line on standard error can be drawn over
 * @param width the terminal's width in columns, 0 if unknown; asked only when needed
 */
public record StandardStreams(boolean input, boolean output, boolean error, boolean redraw, IntSupplier width) {

    /** No stream is a terminal. */
    public static final StandardStreams PIPES = new StandardStreams(false, false, false, false, () -> 0);

    public StandardStreams {
        Objects.requireNonNull(width, "width is null");
    }

    /**
     * Looks at the streams of this process. {@code BATCHSH_TTY}, where the launcher has set it, holds the numbers of the
     * streams that are terminals (such as {@code 02}); {@code COLUMNS} their width. Without them Linux is asked through its
     * file system and other systems through Jansi, whose native library costs time to load.
     */
    public static StandardStreams detect(Map<String, String> environment) {
        boolean error = isTerminal(2, environment);
        boolean redraw = error
                && !"dumb".equals(environment.getOrDefault("TERM", ""))
                && environment.getOrDefault("CI", "").isEmpty();
        return new StandardStreams(
                isTerminal(0, environment), isTerminal(1, environment), error, redraw, () -> width(environment));
    }

    private static boolean isTerminal(int stream, Map<String, String> environment) {
        String hint = environment.get("BATCHSH_TTY");
        if (hint != null) {
            return hint.indexOf('0' + stream) >= 0;
        }
        Path link = Path.of("/proc/self/fd/" + stream);
        if (Files.isSymbolicLink(link)) {
            return isTerminal(link);
        }
        if (isWindows()) {
            return stream == 0 ? isWindowsInput() : windowsStream(stream).getType() != AnsiType.Redirected;
        }
        return CLibrary.LOADED && CLibrary.isatty(stream) == 1;
    }

    private static boolean isTerminal(Path link) {
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isWindowsInput() {
        return Kernel32.GetConsoleMode(Kernel32.GetStdHandle(Kernel32.STD_INPUT_HANDLE), new int[1]) != 0;
    }

    /** Jansi's stream, which makes an older Windows console understand colours. */
    static AnsiPrintStream windowsStream(int stream) {
        return stream == 1 ? AnsiConsole.out() : AnsiConsole.err();
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    private static int width(Map<String, String> environment) {
        return number(environment.getOrDefault("COLUMNS", ""))
                .orElseGet(() -> Math.max(AnsiConsole.getTerminalWidth(), 0));
    }

    private static OptionalInt number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
