package io.batchsh.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/** Completes a part of a word that has a grammar of its own, such as a query or a piece of a script. */
public final class TokenCompletion {

    private TokenCompletion() {}

    /**
     * The values that the text from a place in the line up to the cursor may go on to, those first that begin with it. They
     * are put in as they are, without quotation.
     *
     * @param from where the part begins; not before the word that the cursor is in
     * @param values what can stand there, the best first
     * @param limit how many candidates at most
     */
    public static Completion complete(String line, int cursor, int from, List<Value> values, int limit) {
        requireNonNull(values, "values is null");
        int start = Math.min(Words.at(line, cursor).start(), from);
        String before = line.substring(start, from);
        Selection selection = IndexedValues.of(ranked(values))
                .select(new Query(line.substring(from, cursor)), List.of(), List.of(), everything -> true, limit);
        List<Candidate> candidates = new ArrayList<>();
        selection.forEach((value, match) -> candidates.add(new Candidate(
                before + value.value(), value.value(), value.description(), value.group(), value.finished(), match)));
        return new Completion(
                start, cursor, candidates, selection.total(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<Value> ranked(List<Value> values) {
        List<Value> ranked = new ArrayList<>();
        values.forEach(value -> ranked.add(value.withRank(ranked.size())));
        return ranked;
    }
}
