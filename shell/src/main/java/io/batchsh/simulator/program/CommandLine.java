package io.batchsh.simulator.program;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line taken apart.
 *
 * @param script what a shell was asked to run; empty when a program was named without one
 * @param windows whether {@code cmd} reads it
 * @param direct the command line as it was sent
 */
record CommandLine(Optional<String> script, boolean windows, String direct) {

    private static final Pattern UNIX = Pattern.compile(
            "\\s*(?:/usr)?(?:/bin/)?(?:sh|bash)\\s+(?:-[A-Za-z]+\\s+)*?-[A-Za-z]*c\\s+(.*)", Pattern.DOTALL);
    private static final Pattern WINDOWS = Pattern.compile(
            "\\s*(?:[A-Za-z]:\\\\windows\\\\system32\\\\)?cmd(?:\\.exe)?\\s+/c\\s+(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static CommandLine parse(String text) {
        Matcher unix = UNIX.matcher(text);
        if (unix.matches()) {
            return new CommandLine(Optional.of(unquoted(unix.group(1).strip())), false, text);
        }
        Matcher windows = WINDOWS.matcher(text);
        if (windows.matches()) {
            String script = windows.group(1).strip();
            boolean quoted = script.length() > 1 && script.startsWith("\"") && script.endsWith("\"");
            return new CommandLine(Optional.of(quoted ? script.substring(1, script.length() - 1) : script), true, text);
        }
        return new CommandLine(Optional.empty(), false, text);
    }

    private static String unquoted(String script) {
        if (script.length() > 1 && script.startsWith("'") && script.endsWith("'")) {
            return script.substring(1, script.length() - 1);
        }
        if (script.length() > 1 && script.startsWith("\"") && script.endsWith("\"")) {
            return script.substring(1, script.length() - 1).replaceAll("\\\\([\"\\\\$`])", "$1");
        }
        return script;
    }
}
