package io.batchsh.repl;

import io.batchsh.completion.Candidate;
import io.batchsh.completion.Completion;
import io.batchsh.completion.Match;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EngineCompleterTest {

    private static Completion answer(int candidates, Duration age, String note) {
        Candidate candidate = new Candidate("nightly", "nightly", "", "", true, Match.values()[0]);
        return new Completion(
                0,
                0,
                java.util.Collections.nCopies(candidates, candidate),
                candidates,
                Optional.empty(),
                Optional.of(age),
                Optional.of(note).filter(text -> !text.isEmpty()));
    }

    @Test
    void oldValuesSayWhyThereAreNoNewerOnes() {
        assertThat(EngineCompleter.remarks(
                        answer(2, Duration.ofMinutes(10), "pool: the refresh failed just now: Forbidden"), 100))
                .isEqualTo("as of 10 minutes ago, pool: the refresh failed just now: Forbidden");
        assertThat(EngineCompleter.remarks(answer(2, Duration.ofMinutes(10), "pool: the refresh failed"), 30))
                .isEqualTo("as of 10 minutes ago, pool: …")
                .hasSizeLessThan(30);
        assertThat(EngineCompleter.remarks(answer(2, Duration.ofMinutes(1), ""), 30))
                .isEmpty();
    }

    @Test
    void whereThereIsNothingToChooseTheReasonIsSaidElsewhere() {
        assertThat(EngineCompleter.remarks(answer(0, Duration.ZERO, "pool: still loading"), 100))
                .isEmpty();
    }
}
