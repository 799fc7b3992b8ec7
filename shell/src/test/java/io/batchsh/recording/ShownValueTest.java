package io.batchsh.recording;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The values in what is said about differences. */
class ShownValueTest {

    @Test
    void bothKindsOfDifferenceShowThemAlike() {
        Map<String, Object> one = Map.of("at", "x".repeat(200));
        Map<String, Object> other = Map.of("at", "plain \u009b31m");

        String start = "\"" + "x".repeat(ShownValue.LONGEST - 1) + "…";
        assertThat(JsonDifference.between(one, other))
                .containsExactly("/at: recorded " + start + ", now \"plain \\u009b31m\"");
        assertThat(JsonSubset.differences(one, other))
                .containsExactly("/at: asked " + start + ", there \"plain \\u009b31m\"");
    }

    @Test
    void aSecretIsMaskedAndNotCut() {
        byte[] key = new byte[64];
        new Random(7).nextBytes(key);
        String secret = Base64.getEncoder().encodeToString(key);

        assertThat(ShownValue.of(List.of("x".repeat(60), secret))).isEqualTo(Masked.TEXT);
    }

    @Test
    void noCharacterIsCutInTwo() {
        String shown = ShownValue.of("x".repeat(ShownValue.LONGEST - 2) + "😀 and on");

        assertThat(shown).isEqualTo("\"" + "x".repeat(ShownValue.LONGEST - 2) + "…");
    }

    @Test
    void whatIsNotThereIsNothingAndNullIsNull() {
        assertThat(JsonSubset.differences(Map.of("at", 1), Map.of())).containsExactly("/at: asked 1, there nothing");
        assertThat(JsonDifference.between(1, null)).containsExactly(": recorded 1, now null");
    }
}
