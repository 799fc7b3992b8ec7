package io.batchsh.completion;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTest {
    private static final List<String> VERBS =
            List.of("list", "show", "create", "delete", "resize", "check", "stop", "watch", "wait");

    @Test
    void findsTheWordWithSwappedLetters() {
        assertThat(Suggestions.nearest("lsit", VERBS)).containsExactly("list");
        assertThat(Suggestions.nearest("craete", VERBS)).containsExactly("create");
    }

    @Test
    void caseDoesNotCount() {
        assertThat(Suggestions.nearest("LIST", VERBS)).containsExactly("list");
    }

    @Test
    void aBeginningOfThreeLettersIsEnough() {
        assertThat(Suggestions.nearest("del", VERBS)).containsExactly("delete");
        assertThat(Suggestions.nearest("de", VERBS)).isEmpty();
    }

    @Test
    void nearestFirstAndAtMostThree() {
        assertThat(Suggestions.nearest("pool-0", List.of("pool-9", "pool-10", "pool-2", "pool-1", "pool-0a", "other")))
                .containsExactly("pool-0a", "pool-1", "pool-2");
    }

    @Test
    void saysNothingRatherThanNonsense() {
        assertThat(Suggestions.nearest("frobnicate", VERBS)).isEmpty();
        assertThat(Suggestions.nearest("", VERBS)).isEmpty();
        assertThat(Suggestions.nearest("wxyz", VERBS)).isEmpty();
    }
}
