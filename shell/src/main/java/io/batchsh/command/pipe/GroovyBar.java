package io.batchsh.command.pipe;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line of Groovy is piped on. A {@code |} is Groovy's own unless a verb of pipes, or {@code !} and a program, follow it
 * that are no variables.
 *
 * @param isBound whether a name has a value in Groovy
 */
record GroovyBar(String line, Predicate<String> isBound) {

    /** A word by itself: nothing that Groovy would go on with follows it. */
    private static final Pattern VERB = Pattern.compile("\\s*([a-z]+)(?=\\s*$|\\s+[^\\s.=+*/?&]|\\s*[{|])[\\s\\S]*");

    private static final Pattern PROGRAM = Pattern.compile("\\s*!\\s*([\\w./~-]+)[\\s\\S]*");

    /** The index of the first bar that begins a pipe, or -1. */
    int find() {
        for (int bar : new GroovyBrackets(line).outside('|')) {
            if (beginsPipe(bar)) {
                return bar;
            }
        }
        return -1;
    }

    private boolean beginsPipe(int bar) {
        boolean doubled = line.startsWith("||", bar) || (bar > 0 && line.charAt(bar - 1) == '|');
        if (doubled) {
            return false;
        }
        String rest = line.substring(bar + 1);
        Matcher program = PROGRAM.matcher(rest);
        if (program.matches()) {
            return !isBound.test(program.group(1).split("\\.", 2)[0]);
        }
        Matcher verb = VERB.matcher(rest);
        return verb.matches() && PipeVerb.of(verb.group(1)).isPresent() && !isBound.test(verb.group(1));
    }
}
