package io.batchsh.command;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command that a line stands for: without the variable that keeps its result, and with its alias written out.
 *
 * @param text the command
 * @param from where in the line what follows the alias begins; 0 where none was written out
 * @param shift how much further right in it than in the line is what follows the alias
 */
record CommandText(String text, int from, int shift) {

    private static final Pattern KEPT = Pattern.compile("^(\\s*[A-Za-z_$][\\w$]*\\s*=\\s*)([\\w-]+)\\s");
    private static final Pattern FIRST = Pattern.compile("^(\\s*)([A-Za-z_][\\w-]*)\\s");

    static CommandText of(String line, Predicate<String> isCommand, Aliases aliases) {
        Matcher kept = KEPT.matcher(line);
        if (kept.find()) {
            // Blanks in the place of the variable leave everything else where it is.
            String command = " ".repeat(kept.end(1)) + line.substring(kept.end(1));
            if (isCommand.test(kept.group(2))) {
                return new CommandText(command, 0, 0);
            }
            return written(command, kept, aliases.simpleKept(kept.group(2)))
                    .orElseGet(() -> new CommandText(line, 0, 0));
        }
        Matcher first = FIRST.matcher(line);
        return first.find()
                ? written(line, first, aliases.simple(first.group(2))).orElseGet(() -> new CommandText(line, 0, 0))
                : new CommandText(line, 0, 0);
    }

    private static Optional<CommandText> written(String line, Matcher found, Optional<String> alias) {
        return alias.map(written -> new CommandText(
                line.substring(0, found.start(2)) + written + line.substring(found.end(2)),
                found.end(2) + 1,
                written.length() - found.group(2).length()));
    }

    /** Whether the same place is in the command, {@link #shift} further right. */
    boolean has(int place) {
        return place >= from;
    }
}
