package io.batchsh.completion;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * The answer to one Tab.
 *
 * @param replaceFrom offset where the replaced word begins, opening quote and {@code --option=} included
 * @param replaceTo offset behind what is replaced: the cursor
 * @param candidates the best, in the order to show them
 * @param total how many there are; more than {@code candidates} where the engine's limit cut them
 * @param argument what the word under the cursor fills, for hints and for completing file names elsewhere
 * @param age how old the values are, where they come from a source
 * @param note what the user should know: the source is still loading, or its last refresh failed
 */
public record Completion(
        int replaceFrom,
        int replaceTo,
        List<Candidate> candidates,
        int total,
        Optional<Argument> argument,
        Optional<Duration> age,
        Optional<String> note) {
    public Completion {
        candidates = List.copyOf(candidates);
        requireNonNull(argument, "argument is null");
        requireNonNull(age, "age is null");
        requireNonNull(note, "note is null");
    }

    /** The same in a line that has so many characters more in front. */
    public Completion movedBy(int characters) {
        return new Completion(replaceFrom + characters, replaceTo + characters, candidates, total, argument, age, note);
    }

    /** These candidates, and those of another answer that match as strictly as the strictest. */
    public Completion and(Completion other) {
        int strictest = Stream.concat(candidates.stream(), other.candidates.stream())
                .mapToInt(candidate -> candidate.match().looseness())
                .min()
                .orElse(0);
        List<Candidate> both = Stream.concat(candidates.stream(), other.candidates.stream())
                .filter(candidate -> candidate.match().looseness() == strictest)
                .toList();
        return new Completion(replaceFrom, replaceTo, both, both.size(), argument, age, note);
    }
}
