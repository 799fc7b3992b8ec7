package io.batchsh.command;

import io.batchsh.command.LineSpan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of Groovy that colour helps with: text, numbers, keywords, comments. No parser: half a line has colour too. */
final class GroovyLook {

    private static final Pattern TOKEN = Pattern.compile("(?<comment>//.*|/\\*(?:.|\\n)*?(?:\\*/|$))"
            + "|(?<text>'''(?:.|\\n)*?(?:'''|$)|\"\"\"(?:.|\\n)*?(?:\"\"\"|$)"
            + "|'(?:\\\\.|[^'\\\\\\n])*'?|\"(?:\\\\.|[^\"\\\\\\n])*\"?)"
            + "|(?<number>(?<![\\w$])[0-9][\\w.]*)"
            + "|(?<keyword>(?<![\\w$.])(?:as|assert|break|case|catch|class|continue|def|default|do|else|false|"
            + "finally|for|if|import|in|instanceof|new|null|return|switch|this|throw|true|try|var|while)(?![\\w$]))");

    private GroovyLook() {}

    /** @param offset where the text begins in the line */
    static List<LineSpan> of(String text, int offset) {
        List<LineSpan> spans = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            spans.add(new LineSpan(offset + token.start(), offset + token.end(), kind(token)));
        }
        return spans;
    }

    private static Kind kind(Matcher token) {
        if (token.group("comment") != null) {
            return Kind.COMMENT;
        }
        if (token.group("text") != null) {
            return Kind.TEXT;
        }
        return token.group("number") != null ? Kind.NUMBER : Kind.KEYWORD;
    }
}
