package io.batchsh.command;

import io.batchsh.file.PrivateFiles;
import io.batchsh.recording.SecretScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The history of the prompt, a line of the file each: milliseconds since 1970, the context and the text, tabs between them;
 * line ends, tabs and backslashes in the text escaped. Readable by its owner only. Several shells may add to it at once. A line
 * that shows a secret is never in it.
 *
 * @param path made when the first line is added
 * @param secret whether a text holds a secret that the session knows by value
 */
public record HistoryFile(Path path, Predicate<String> secret) {

    private static final Pattern SECRET =
            Pattern.compile("(?is).*(password|secret|account-key|sas-key|sas-token|ssh-private-key)\\s*[=:]\\s*\\S.*");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    public HistoryFile {
        Objects.requireNonNull(path, "path is null");
        Objects.requireNonNull(secret, "secret is null");
    }

    /** Whether a line must not be kept: it holds a secret, or what looks like one. */
    public boolean refuses(String line) {
        return SecretOptions.in(line)
                || SECRET.matcher(line).matches()
                || SecretScanner.finds(line)
                || secret.test(line);
    }

    /** The lines, the oldest first. What is no line of a history is left out. */
    public List<HistoryLine> read() {
        List<HistoryLine> lines = new ArrayList<>();
        if (Files.isRegularFile(path)) {
            try {
                for (String line : new String(Files.readAllBytes(path), StandardCharsets.UTF_8).split("\n")) {
                    parse(line).ifPresent(lines::add);
                }
            } catch (IOException unreadable) {
                // A shell without a history is still a shell.
                return lines;
            }
        }
        return lines;
    }

    /** Adds a line; nothing happens where the line shows a secret or the file cannot be written. */
    public void add(HistoryLine line) {
        if (refuses(line.text())) {
            return;
        }
        try {
            PrivateFiles.append(path, format(line));
        } catch (IOException unwritable) {
            // As above.
        }
    }

    /** Leaves the newest lines only. */
    public void trim(int most) {
        List<HistoryLine> lines = read();
        if (lines.size() <= most) {
            return;
        }
        StringBuilder text = new StringBuilder();
        lines.subList(lines.size() - most, lines.size()).forEach(line -> text.append(format(line)));
        try {
            // The owner may keep it elsewhere; nobody else may read it there.
            PrivateFiles.write(PrivateFiles.target(path), text.toString());
        } catch (IOException unwritable) {
            // As above.
        }
    }

    private static String format(HistoryLine line) {
        return line.time().toEpochMilli() + "\t" + escaped(line.context()) + "\t" + escaped(line.text()) + "\n";
    }

    private static Optional<HistoryLine> parse(String line) {
        String[] parts = line.split("\t", 3);
        try {
            return parts.length == 3
                    ? Optional.of(new HistoryLine(
                            Instant.ofEpochMilli(Long.parseLong(parts[0])), unescaped(parts[1]), unescaped(parts[2])))
                    : Optional.empty();
        } catch (NumberFormatException noTime) {
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String unescaped(String text) {
        return text.indexOf('\\') < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(escape -> Matcher.quoteReplacement(
                                switch (escape.group(1)) {
                                    case "n" -> "\n";
                                    case "r" -> "\r";
                                    case "t" -> "\t";
                                    default -> escape.group(1);
                                }));
    }
}
