package io.batchsh.completion;

import java.util.List;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * A command line seen from the cursor.
 *
 * @param before the words before the one under the cursor, quotes and escapes resolved
 * @param prefix the part of the word under the cursor that lies before the cursor, resolved; empty between words
 * @param start raw offset where that word begins, its opening quote included; the cursor itself between words
 * @param cursor the cursor, an offset into the line
 * @param openQuote the quotation the cursor is in, {@code '} or {@code "}
 * @param after the words that begin behind the word under the cursor; an unclosed quotation among them runs to the end
 * @param comment whether the cursor is in a comment, where there is nothing to complete
 */
public record CursorWords(
        List<String> before,
        String prefix,
        int start,
        int cursor,
        Optional<Character> openQuote,
        List<String> after,
        boolean comment) {
    public CursorWords {
        requireNonNull(prefix, "prefix is null");
        requireNonNull(openQuote, "openQuote is null");
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
