package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Shows again what the user saw. It needs the file and nothing else; and since anyone may have written the file, control
 * characters are shown, not obeyed: {@code ^[} for escape.
 */
public final class Player {

    private Player() {}

    /** Where the words go. */
    @FunctionalInterface
    public interface Sink {
        void write(Stream stream, String text);
    }

    /**
     * Writes what was output to the sink, in recorded order.
     *
     * @return why the recording stops early, if it does
     * @throws AzureException before anything is written if the recording was altered or is none
     */
    public static Optional<RecordingProblem> play(Path file, Sink sink) {
        Objects.requireNonNull(sink, "sink is null");
        requireUnaltered(file);
        try (RecordingReader reader = RecordingReader.open(file)) {
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                if (entry.get() instanceof Entry.Output output) {
                    sink.write(output.stream(), visible(output.text()));
                }
            }
            return reader.problem();
        }
    }

    /** Hears of what there is to see, with the time it came at. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * @param entry a {@code Command}, {@code Output}, {@code Note}, {@code Mark} or {@code Wait}
         * @throws InterruptedException to stop
         */
        void see(Entry entry) throws InterruptedException;
    }

    /**
     * Walks through what a run typed, printed and waited for, in recorded order.
     *
     * @return why the recording stops early, if it does
     * @throws AzureException before anything is shown if the recording was altered or is none
     */
    public static Optional<RecordingProblem> watch(Path file, Watcher watcher) throws InterruptedException {
        requireUnaltered(file);
        try (RecordingReader reader = RecordingReader.open(file)) {
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                watcher.see(entry.get());
            }
            return reader.problem();
        }
    }

    private static void requireUnaltered(Path file) {
        RecordingReader.verify(file)
                .filter(problem -> !problem.kind().isIncomplete())
                .ifPresent(problem -> {
                    throw problem.asException(file);
                });
    }

    /** The text with every character that a terminal would obey instead of show made visible, but for line feed and tab. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!isObeyed(c)) {
                visible.appendCodePoint(c);
            } else if (c < 0x20 || c == 0x7f) {
                visible.append('^').append((char) (c ^ 0x40));
            } else {
                visible.append(String.format("\\u%04x", c));
            }
        });
        return visible.toString();
    }

    /** The text with the same characters as escapes of JSON, Java and Groovy. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isObeyed(c)) {
                for (char unit : Character.toChars(c)) {
                    escaped.append(String.format("\\u%04x", (int) unit));
                }
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** Whether a terminal would obey a character instead of showing it; it may obey line feed and tab. */
    static boolean isObeyed(int c) {
        return c != '\n' && c != '\t' && (Character.isISOControl(c) || isFormat(c));
    }

    /** Format characters reorder or hide text; the joiners that emoji and some scripts need are left. */
    private static boolean isFormat(int c) {
        boolean joiner = c == 0x200c || c == 0x200d;
        return (!joiner && Character.getType(c) == Character.FORMAT) || c == 0x2028 || c == 0x2029;
    }
}
