package io.batchsh.simulator.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Splits a script into words and the operators between commands, with quotes and variables resolved. */
final class Words {

    /** @param operator whether it joins commands or redirects rather than being a word of one */
    record Word(String text, boolean operator) {}

    private static final List<String> OPERATORS =
            List.of("2>>", "1>>", "2>&1", "1>&2", ">&2", "2>", "1>", "&&", "||", ">>", ";", "&", "|", ">", "<", "\n");

    private final boolean windows;
    private final Map<String, String> environment;
    private final int lastExitCode;

    Words(boolean windows, Map<String, String> environment, int lastExitCode) {
        this.windows = windows;
        this.environment = environment;
        this.lastExitCode = lastExitCode;
    }

    /** The commands and operators of a script, each as it stands there. */
    List<String> commands(String script) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            String operator = quote == 0 ? separator(script, i) : "";
            if (!operator.isEmpty()) {
                parts.add(part.toString());
                parts.add(operator);
                part.setLength(0);
                i += operator.length() - 1;
                continue;
            }
            if (quote == 0 && (c == '"' || (c == '\'' && !windows))) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (c == '\\' && !windows && quote != '\'' && i + 1 < script.length()) {
                part.append(c);
                c = script.charAt(++i);
            }
            part.append(c);
        }
        parts.add(part.toString());
        return parts;
    }

    private String separator(String script, int at) {
        for (String operator : List.of("&&", "||", ";", "\n", "|", "&")) {
            if (script.startsWith(operator, at)
                    && !(operator.equals(";") && windows)
                    && !(operator.equals("&") && at > 0 && script.charAt(at - 1) == '>')) {
                return operator;
            }
        }
        return "";
    }

    /** The words of one command; what redirects is an operator. */
    List<Word> of(String command) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            String operator = quote == 0 && !begun ? operator(command, i) : "";
            if (quote == 0 && begun && (c == '>' || c == '<')) {
                operator = operator(command, i);
            }
            if (!operator.isEmpty()) {
                flush(words, word, begun);
                begun = false;
                words.add(new Word(operator, true));
                i += operator.length() - 1;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                flush(words, word, begun);
                begun = false;
            } else if (quote == 0 && (c == '"' || c == '\'') && !windows) {
                quote = c;
                begun = true;
            } else if (c == quote && quote != 0) {
                quote = 0;
            } else if (c == '\\' && !windows && quote != '\'' && i + 1 < command.length()) {
                word.append(command.charAt(++i));
                begun = true;
            } else if (quote != '\'' && (windows ? c == '%' : c == '$')) {
                i = variable(command, i, word);
                begun = true;
            } else {
                word.append(c);
                begun = true;
            }
        }
        flush(words, word, begun);
        return words;
    }

    private static String operator(String command, int at) {
        for (String operator : OPERATORS) {
            if (command.startsWith(operator, at)) {
                return operator;
            }
        }
        return "";
    }

    private static void flush(List<Word> words, StringBuilder word, boolean begun) {
        if (begun) {
            words.add(new Word(word.toString(), false));
        }
        word.setLength(0);
    }

    /** Appends the value of the variable that begins at {@code at}; returns where it ends. */
    private int variable(String command, int at, StringBuilder word) {
        int end = at + 1;
        boolean braced = !windows && command.startsWith("{", end);
        if (braced) {
            end++;
        }
        if (!windows && command.startsWith("?", end)) {
            word.append(lastExitCode);
            return braced ? end + 1 : end;
        }
        int begin = end;
        while (end < command.length()
                && (Character.isLetterOrDigit(command.charAt(end)) || command.charAt(end) == '_')) {
            end++;
        }
        String name = command.substring(begin, end);
        String closing = windows ? "%" : braced ? "}" : "";
        if (name.isEmpty() || !command.startsWith(closing, end)) {
            word.append(command.charAt(at));
            return at;
        }
        word.append(lookUp(name, command, at, end + closing.length()));
        return end + closing.length() - 1;
    }

    private String lookUp(String name, String command, int begin, int end) {
        if (windows) {
            // What is not set stays as it is written.
            return environment.getOrDefault(name.toUpperCase(Locale.ROOT), command.substring(begin, end));
        }
        return environment.getOrDefault(name, "");
    }
}
