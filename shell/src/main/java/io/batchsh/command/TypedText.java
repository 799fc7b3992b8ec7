package io.batchsh.command;

import io.batchsh.command.pipe.GroovyBrackets;
import io.batchsh.command.pipe.PipelineParser;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was typed, before it runs: of which lines it is, of which kind each, and whether it goes on.
 *
 * @param isVariable whether a word is a variable of the shell
 */
record TypedText(CommandTable table, Aliases aliases, Predicate<String> isVariable) {

    /**
     * Whether a text goes on in the next line: Groovy with an open bracket, a command with an open quotation or a backslash
     * at its end.
     */
    boolean goesOn(String typed) {
        List<String> lines = linesOf(typed);
        return lineGoesOn(lines.get(lines.size() - 1));
    }

    /** The lines of a text that run one after the other. */
    List<String> linesOf(String text) {
        if (text.indexOf('\n') < 0) {
            return List.of(text);
        }
        return new TypedLines(this::lineGoesOn, line -> kindOf(aliases.expandIfComplete(line)) == LineKind.COMMAND)
                .of(text);
    }

    private boolean lineGoesOn(String typed) {
        String text = aliases.expandIfComplete(typed);
        LineKind kind = kindOf(text);
        if (kind == LineKind.GROOVY) {
            return text.stripTrailing().endsWith("|") || new GroovyBrackets(text).areOpen();
        }
        if (kind != LineKind.COMMAND) {
            return false;
        }
        if (text.endsWith("\\") && !text.endsWith("\\\\")) {
            return true;
        }
        return PipelineParser.goesOn(text);
    }

    /** What a line is. */
    LineKind kindOf(String line) {
        if (KeptResult.ofCommand(line, table).isPresent()) {
            return LineKind.COMMAND;
        }
        return LineKind.of(line, table::contains, isVariable);
    }
}
