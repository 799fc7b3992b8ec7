package io.batchsh.repl;

import io.batchsh.completion.CursorWords;
import io.batchsh.completion.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Tells JLine where words begin and whether a line goes on.
 *
 * @param goesOn whether a text goes on in the next line
 */
record LineParser(Predicate<String> goesOn) implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && goesOn.test(line)) {
            throw new EOFError(-1, cursor, "the line goes on", "");
        }
        return new Parsed(line, cursor, Words.at(line, cursor));
    }

    /** The line as JLine's completion sees it; replaced text comes quoted from the completion engine. */
    private record Parsed(String line, int cursor, CursorWords at) implements CompletingParsedLine {

        @Override
        public String word() {
            return line.substring(at.start(), cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - at.start();
        }

        @Override
        public int wordIndex() {
            return at.before().size();
        }

        @Override
        public List<String> words() {
            List<String> all = new ArrayList<>(at.before());
            all.add(word());
            return all;
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return wordCursor();
        }
    }
}
