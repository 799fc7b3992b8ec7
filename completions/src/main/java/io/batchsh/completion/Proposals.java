package io.batchsh.completion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer in the making. */
final class Proposals {
    private final CursorWords words;
    private final List<Candidate> candidates = new ArrayList<>();
    private int total;
    private @Nullable Argument argument;
    private @Nullable Duration age;
    private @Nullable String note;

    Proposals(CursorWords words) {
        this.words = words;
    }

    /** Adds a word of the grammar. */
    void addWord(String word, String display, String description, String group, Match match) {
        add(Words.quote(word), display, description, group, true, match);
    }

    /** Adds a value, quoted in the manner the user began to quote it, behind the option it is attached to, if any. */
    void addValue(String attachment, Value value, String group, Match match) {
        String quoted = words.openQuote()
                .map(quote -> Words.quote(value.value(), quote))
                .orElseGet(() -> Words.quote(value.value()));
        // The quotation of a word that goes on is closed by who goes on.
        boolean closed = !quoted.equals(value.value());
        String text = value.finished() || !closed ? quoted : quoted.substring(0, quoted.length() - 1);
        add(attachment + text, value.value(), value.description(), group, value.finished(), match);
    }

    private void add(String text, String display, String description, String group, boolean finished, Match match) {
        candidates.add(new Candidate(text, display, printable(description), printable(group), finished, match));
        total++;
    }

    void countUnshown(int unshown) {
        total += unshown;
    }

    void argument(Argument wanted) {
        argument = wanted;
    }

    void age(Duration oldness) {
        age = oldness;
    }

    void note(String text) {
        note = printable(text);
    }

    Completion completion() {
        return new Completion(
                words.start(),
                words.cursor(),
                candidates,
                total,
                Optional.ofNullable(argument),
                Optional.ofNullable(age),
                Optional.ofNullable(note));
    }

    private static String printable(String text) {
        return text.chars().noneMatch(Character::isISOControl) ? text : text.replaceAll("\\p{Cntrl}+", " ");
    }
}
