package io.batchsh.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that keeps its result in a Groovy variable, such as {@code x = pool show p1}.
 *
 * @param source what stands behind the {@code =}
 */
record KeptResult(String variable, String source) {

    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s*([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*=(?![=~])\\s*(\\S[\\s\\S]*)");

    /** A command whose result is kept: a noun and its verb behind the {@code =}, which is nothing in Groovy. */
    static Optional<KeptResult> ofCommand(String line, CommandTable table) {
        Optional<KeptResult> kept = ofGroovy(line);
        if (kept.isEmpty()) {
            return kept;
        }
        String[] words = kept.get().source().split("\\s+", 3);
        return words.length > 1 && table.hasVerb(words[0], words[1]) ? kept : Optional.empty();
    }

    /** Groovy whose result is kept. */
    static Optional<KeptResult> ofGroovy(String line) {
        if (line.indexOf('=') < 0) {
            return Optional.empty();
        }
        Matcher assignment = ASSIGNMENT.matcher(line);
        return assignment.matches()
                ? Optional.of(new KeptResult(assignment.group(1), assignment.group(2)))
                : Optional.empty();
    }
}
