package io.batchsh.command;

import io.batchsh.completion.UnclosedQuoteException;
import io.batchsh.completion.Word;
import io.batchsh.completion.Words;
import java.util.List;
import java.util.Optional;

/** A line with {@code &} as its last word runs behind the prompt. */
final class BackgroundLine {

    private static final String SIGN = "&";

    private BackgroundLine() {}

    /** The line without the sign; empty if it has none. */
    static Optional<String> of(String line) {
        if (!line.contains(SIGN)) {
            return Optional.empty();
        }
        List<Word> words;
        try {
            words = Words.read(line);
        } catch (UnclosedQuoteException unfinished) {
            return Optional.empty();
        }
        if (words.size() < 2) {
            return Optional.empty();
        }
        Word last = words.get(words.size() - 1);
        return last.text().equals(SIGN) && !last.quoted()
                ? Optional.of(line.substring(0, last.start()).strip())
                : Optional.empty();
    }
}
