package io.batchsh.output;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SparklineTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Sparkline line = new Sparkline();

    @Test
    void eachCharacterIsAnEqualStretchOfTime() {
        line.add(START, 0);
        line.add(START.plusSeconds(50), 1);
        line.add(START.plusSeconds(80), 14);
        line.add(START.plusSeconds(100), 7);

        assertThat(line.render(10, true)).isEqualTo("▁▁▁▁▂▂▂██▄");
        assertThat(line.render(10, false)).isEqualTo("____...##-");
        assertThat(line.length()).isEqualTo(Duration.ofSeconds(100));
        assertThat(line.hasChanged()).isTrue();
    }

    @Test
    void aNumberThatStaysIsNothingToSee() {
        line.add(START, 3);
        line.add(START.plusSeconds(5), 3);

        assertThat(line.hasChanged()).isFalse();
        assertThat(line.render(4, true)).isEqualTo("████");
    }
}
