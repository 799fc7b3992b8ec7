package io.batchsh.command;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line at the prompt is. A line whose first word is a command is a command; it is Groovy only when it plainly is,
 * so that a mistyped command is never answered by a Groovy stack trace.
 */
enum LineKind {
    /** Blank, or a comment. */
    NOTHING,
    COMMAND,
    GROOVY,
    /** Neither: most likely a mistyped command. */
    UNKNOWN;

    private static final Set<String> KEYWORDS = Set.of(
            "assert", "boolean", "class", "def", "do", "double", "final", "for", "if", "import", "int", "long", "new",
            "return", "switch", "throw", "try", "var", "while");

    private static final String BLANKS = " \t\n\u000B\f\r";

    /** A name, then what follows it up to the next blank or symbol. */
    private static final Pattern NAME = Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*(.*)", Pattern.DOTALL);

    private static final Pattern ASSIGNMENT = Pattern.compile("([-+*/%]|\\*\\*|\\?)?=(?![=~]).*", Pattern.DOTALL);

    private static final Pattern OPERATOR =
            Pattern.compile("([.\\[?+*/%<>=!&|^-]|\\(|(in|as|instanceof)\\b).*", Pattern.DOTALL);

    /** What stands before the first blank. */
    static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && BLANKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    /**
     * Says what a line is.
     *
     * @param isCommand whether a word is a command or an alias
     * @param isBound whether a name has a value in Groovy
     */
    static LineKind of(String line, Predicate<String> isCommand, Predicate<String> isBound) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return NOTHING;
        }
        if (text.startsWith("=")) {
            return GROOVY;
        }
        String first = firstWord(text);
        if (isCommand.test(first)) {
            return COMMAND;
        }
        char initial = text.charAt(0);
        if (Character.isDigit(initial) || "\"'[({".indexOf(initial) >= 0) {
            return GROOVY;
        }
        Matcher name = NAME.matcher(text);
        if (!name.matches()) {
            return "-!~".indexOf(initial) >= 0 && text.length() > 1 && !text.startsWith("--") ? GROOVY : UNKNOWN;
        }
        String rest = name.group(2);
        boolean plainlyGroovy = KEYWORDS.contains(name.group(1))
                || ASSIGNMENT.matcher(rest).matches()
                || (isBound.test(name.group(1))
                        && (rest.isEmpty() || OPERATOR.matcher(rest).matches()));
        return plainlyGroovy ? GROOVY : UNKNOWN;
    }
}
