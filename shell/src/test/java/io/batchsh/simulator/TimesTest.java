package io.batchsh.simulator;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTest {

    // Recorded: azure-sdk-for-java PoolTests, lastModified and eTag of one pool.
    @Test
    void derivesTheEntityTagFromTheTicksOfTheLastChange() {
        assertThat(Times.entityTag(Instant.parse("2023-08-11T22:52:09.8514341Z")))
                .isEqualTo("0x8DB9ABD9858DDA5");
    }

    // Recorded: azure-sdk-for-python, 2020-11-25T00:26:42.845866Z; gallery operations always have seven digits.
    @Test
    void dropsTrailingZerosForBatchOnly() {
        Instant time = Instant.parse("2020-11-25T00:26:42.845866Z");
        assertThat(Times.batch(time)).isEqualTo("2020-11-25T00:26:42.845866Z");
        assertThat(Times.arm(time)).isEqualTo("2020-11-25T00:26:42.8458660+00:00");
        assertThat(Times.batch(Instant.parse("2026-01-01T00:00:00.0000001Z")))
                .isEqualTo("2026-01-01T00:00:00.0000001Z");
    }
}
