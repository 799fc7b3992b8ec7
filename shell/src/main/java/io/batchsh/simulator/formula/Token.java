package io.batchsh.simulator.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param line counted from 1, as {@code column}
 */
record Token(Kind kind, String text, int line, int column) {

    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        SYMBOL,
        END
    }

    private static final Pattern PATTERN = Pattern.compile(
            "(?<skip>\\s+|//[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<number>\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+)"
                    + "|(?<text>\"[^\"]*\")"
                    + "|(?<name>\\$?[A-Za-z_]\\w*)"
                    + "|(?<symbol>&&|\\|\\||[<>=!]=|[-+*/<>=!?:;,.()])",
            Pattern.DOTALL);

    /** Splits a formula; the last token is of kind END. */
    static List<Token> of(String formula) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(formula);
        int position = 0;
        int line = 1;
        int begin = 0;
        while (position < formula.length()) {
            int column = position - begin + 1;
            if (!matcher.find(position) || matcher.start() != position) {
                throw FormulaException.syntax(line, column, "Unexpected character '" + formula.charAt(position) + "'");
            }
            String text = matcher.group();
            if (matcher.group("number") != null) {
                tokens.add(new Token(Kind.NUMBER, text, line, column));
            } else if (matcher.group("text") != null) {
                tokens.add(new Token(Kind.TEXT, text.substring(1, text.length() - 1), line, column));
            } else if (matcher.group("name") != null) {
                tokens.add(new Token(Kind.NAME, text, line, column));
            } else if (matcher.group("symbol") != null) {
                tokens.add(new Token(Kind.SYMBOL, text, line, column));
            }
            for (int i = position; i < matcher.end(); i++) {
                if (formula.charAt(i) == '\n') {
                    line++;
                    begin = i + 1;
                }
            }
            position = matcher.end();
        }
        tokens.add(new Token(Kind.END, "the end of the formula", line, position - begin + 1));
        return tokens;
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    FormulaException syntax(String what) {
        return FormulaException.syntax(line, column, what);
    }

    FormulaException evaluation(String what) {
        return FormulaException.evaluation(line, column, what);
    }
}
