package io.batchsh.command;

import io.batchsh.completion.UnclosedQuoteException;
import io.batchsh.completion.Word;
import io.batchsh.completion.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's own words for lines. An alias stands at the start of a line, or of what a variable keeps; it is replaced once,
 * and never takes the place of a command, nor of a variable where Groovy would read one.
 *
 * @param present the lines by their aliases, as they are now
 * @param isCommand whether a word is a command
 * @param isVariable whether a word is a variable of the shell
 */
record Aliases(Supplier<Map<String, String>> present, Predicate<String> isCommand, Predicate<String> isVariable) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]*");
    private static final Pattern PLACE = Pattern.compile("\\$([1-9])");

    /** Those of a shell, as its configuration and its variables are at each line. */
    static Aliases of(Shell shell, CommandTable table) {
        return new Aliases(() -> shell.configuration().aliases(), table::contains, shell.variables()::containsKey);
    }

    /** Whether a word is an alias. */
    boolean contains(String word) {
        return expansion(word).isPresent();
    }

    private Optional<String> expansion(String word) {
        return isCommand.test(word)
                ? Optional.empty()
                : Optional.ofNullable(present.get().get(word));
    }

    /** Behind a variable that keeps the result, the alias of a command; what else stands there is Groovy. */
    private Optional<String> keptExpansion(String word) {
        return isVariable.test(word) ? Optional.empty() : expansion(word).filter(this::isOfCommand);
    }

    /** What an alias stands for, where the words behind it stay behind it. */
    Optional<String> simple(String word) {
        return expansion(word).filter(Aliases::isSimple);
    }

    /** As {@link #simple}, for a word behind a variable that keeps the result. */
    Optional<String> simpleKept(String word) {
        return keptExpansion(word).filter(Aliases::isSimple);
    }

    private static boolean isSimple(String line) {
        return !PLACE.matcher(line).find();
    }

    /** The line with its alias replaced; the line itself if it begins with none. */
    String expand(String line) {
        String text = line.stripLeading();
        String first = LineKind.firstWord(text);
        Optional<String> expansion = expansion(first);
        if (expansion.isEmpty()) {
            return expandKept(line);
        }
        return filled(expansion.get(), text.substring(first.length()));
    }

    private String expandKept(String line) {
        Optional<KeptResult> kept = KeptResult.ofGroovy(line);
        if (kept.isEmpty()) {
            return line;
        }
        String source = kept.get().source();
        String first = source.split("\\s", 2)[0];
        Optional<String> expansion = keptExpansion(first);
        if (expansion.isEmpty()) {
            return line;
        }
        String variable = line.substring(0, line.length() - source.length());
        return variable + filled(expansion.get(), source.substring(first.length()));
    }

    private boolean isOfCommand(String expansion) {
        return isCommand.test(expansion.strip().split("\\s", 2)[0]);
    }

    /** As {@link #expand}; the line itself where words are still missing. */
    String expandIfComplete(String line) {
        try {
            return expand(line);
        } catch (UsageException incomplete) {
            return line;
        }
    }

    /** As {@link #expand}, for a line whose words are known; what comes back is split like any line. */
    List<String> expand(List<String> words) {
        Optional<String> expansion = expansion(words.get(0));
        if (expansion.isEmpty()) {
            return words;
        }
        String rest = String.join(
                " ", words.subList(1, words.size()).stream().map(Words::quote).toList());
        return Words.split(filled(expansion.get(), " " + rest));
    }

    private static String filled(String expansion, String rest) {
        if (isSimple(expansion)) {
            return expansion + rest;
        }
        List<String> given = rawWords(rest);
        boolean[] used = new boolean[given.size()];
        StringBuilder line = new StringBuilder();
        Matcher place = PLACE.matcher(expansion);
        while (place.find()) {
            int number = Integer.parseInt(place.group(1));
            if (number > given.size()) {
                throw new UsageException("The alias needs " + number + " words: " + expansion, "alias list");
            }
            used[number - 1] = true;
            place.appendReplacement(line, Matcher.quoteReplacement(given.get(number - 1)));
        }
        place.appendTail(line);
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                line.append(' ').append(given.get(i));
            }
        }
        return line.toString();
    }

    /** Words with their quotes, so that they mean the same where they are put. */
    private static List<String> rawWords(String text) {
        List<String> raw = new ArrayList<>();
        try {
            for (Word word : Words.read(text)) {
                raw.add(text.substring(word.start(), word.end()));
            }
        } catch (UnclosedQuoteException unfinished) {
            raw.add(text.strip());
        }
        return raw;
    }

    /**
     * @throws UsageException if the word cannot be an alias of the line
     */
    void check(String name, String line) {
        if (isCommand.test(name)) {
            throw new UsageException("'" + name + "' is a command, and no alias can take its place.", "alias list");
        }
        if (!NAME.matcher(name).matches()) {
            throw new UsageException(
                    "'" + name + "' cannot be an alias: letters, digits, - and _ can.", "alias set pl 'pool list'");
        }
        String first = LineKind.firstWord(line.strip());
        if (line.isBlank() || first.equals(name)) {
            throw new UsageException("The line of the alias is empty, or begins with the alias.", "help alias set");
        }
        if (SecretOptions.in(line)) {
            throw new UsageException("The line holds a secret, and would be written down.", "help alias set");
        }
    }
}
