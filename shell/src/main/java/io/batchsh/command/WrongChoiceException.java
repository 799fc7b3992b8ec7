package io.batchsh.command;

import io.batchsh.completion.Suggestions;
import java.util.List;
import java.util.Optional;

/** A word that is none of the few that are allowed. */
final class WrongChoiceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The part of a word that it is about; empty for the whole. */
    private final String part;

    private final String word;
    private final transient List<String> allowed;

    WrongChoiceException(String word, List<String> allowed) {
        super("is one of " + String.join(", ", allowed) + ", not '" + word + "'");
        this.part = "";
        this.word = word;
        this.allowed = List.copyOf(allowed);
    }

    /** The same about a part of a word. */
    WrongChoiceException(String part, WrongChoiceException wrong) {
        super("has " + part + ", which " + wrong.getMessage(), wrong);
        this.part = part;
        this.word = wrong.word;
        this.allowed = wrong.allowed;
    }

    /** What was probably meant, as it is typed behind an option. */
    Optional<String> meant() {
        return Suggestions.nearest(word, allowed).stream()
                .findFirst()
                .map(nearest -> part.isEmpty() ? nearest : part + "=" + nearest);
    }
}
