package io.batchsh.completion;

import java.util.ArrayList;
import java.util.List;

/** One pass over the first {@code end} characters of a line. Never fails: what is unclosed is reported as state. */
final class Tokenizer {
    static final char NONE = '\0';

    private final String line;
    private final int end;
    private final List<Word> words = new ArrayList<>();
    private int position;
    private char openQuote = NONE;
    private int openedAt = -1;
    private boolean comment;

    private Tokenizer(String line, int end) {
        this.line = line;
        this.end = end;
    }

    static Tokenizer read(String line, int end) {
        Tokenizer tokenizer = new Tokenizer(line, end);
        tokenizer.readAll();
        return tokenizer;
    }

    List<Word> words() {
        return words;
    }

    /** The quotation still open at the end, or {@link #NONE}. */
    char openQuote() {
        return openQuote;
    }

    int openedAt() {
        return openedAt;
    }

    boolean endsInComment() {
        return comment;
    }

    private void readAll() {
        while (position < end) {
            char next = line.charAt(position);
            int continuation = continuation();
            if (continuation > 0) {
                position += continuation;
            } else if (Character.isWhitespace(next)) {
                position++;
            } else if (next == '#') {
                skipComment();
            } else {
                readWord();
            }
        }
    }

    private void skipComment() {
        while (position < end && line.charAt(position) != '\n') {
            position++;
        }
        comment = position == end;
    }

    private void readWord() {
        int start = position;
        boolean quoted = false;
        StringBuilder text = new StringBuilder();
        while (position < end && !Character.isWhitespace(line.charAt(position))) {
            char next = line.charAt(position);
            int continuation = continuation();
            if (continuation > 0) {
                position += continuation;
            } else if (next == '\'' || next == '"') {
                quoted = true;
                readQuotation(next, text);
            } else if (next == '\\' && position + 1 < end && isEscapable(line.charAt(position + 1))) {
                quoted = true;
                text.append(line.charAt(position + 1));
                position += 2;
            } else {
                text.append(next);
                position++;
            }
        }
        words.add(new Word(text.toString(), start, position, quoted));
    }

    private void readQuotation(char quote, StringBuilder text) {
        openQuote = quote;
        openedAt = position++;
        while (position < end) {
            char next = line.charAt(position++);
            if (next == quote) {
                openQuote = NONE;
                return;
            }
            if (next == '\\' && quote == '"' && position < end && isEscapableInDoubleQuotes(line.charAt(position))) {
                next = line.charAt(position++);
            }
            text.append(next);
        }
    }

    /** The length of a backslash with the line end it takes away, or 0. */
    private int continuation() {
        if (line.charAt(position) != '\\') {
            return 0;
        }
        if (line.startsWith("\n", position + 1) && position + 2 <= end) {
            return 2;
        }
        return line.startsWith("\r\n", position + 1) && position + 3 <= end ? 3 : 0;
    }

    private static boolean isEscapable(char character) {
        return character == '\'' || character == '"' || character == '\\' || Character.isWhitespace(character);
    }

    private static boolean isEscapableInDoubleQuotes(char character) {
        return character == '"' || character == '\\';
    }
}
