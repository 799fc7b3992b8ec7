package io.batchsh.command;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command that a line stands for: without the variable that keeps its result, and with its alias written out.
 *
 * @param text the command
 * @param shift how much further right in it than in the line is what follows the first word
 */
record CommandText(String text, int shift) {

    private static final Pattern KEPT = Pattern.compile("^(\\s*[A-Za-z_$][\\w$]*\\s*=\\s*)([\\w-]+)\\s");
    private static final Pattern FIRST = Pattern.compile("^\\s*([A-Za-z_][\\w-]*)(?=\\s)");

    static CommandText of(String line, Predicate<String> isCommand, Aliases aliases) {
        Matcher kept = KEPT.matcher(line);
        if (kept.find() && isCommand.test(kept.group(2))) {
            // Blanks in its place leave everything else where it is.
            return new CommandText(" ".repeat(kept.end(1)) + line.substring(kept.end(1)), 0);
        }
        Matcher first = FIRST.matcher(line);
        return Optional.of(first)
                .filter(Matcher::find)
                .flatMap(found -> aliases.simple(found.group(1)))
                .map(written -> new CommandText(written + line.substring(first.end()), written.length() - first.end()))
                .orElseGet(() -> new CommandText(line, 0));
    }
}
