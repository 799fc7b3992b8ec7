package io.batchsh.preflight;

import io.batchsh.batch.PoolSpec;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PoolTuningTest {

    @Test
    void givesManyNodesTheTimeTheyNeed() {
        PoolTuning tuning =
                PoolTuning.of(World.pool().targetDedicatedNodes(3000).build());

        assertThat(tuning.pool().resizeTimeout()).contains(Duration.ofMinutes(45));
        assertThat(tuning.changes()).containsExactly("resizeTimeout PT15M -> PT45M for 3000 nodes");
    }

    @Test
    void neverShortens() {
        PoolSpec pool = World.pool().resizeTimeout(Duration.ofHours(2)).build();

        assertThat(PoolTuning.of(pool)).isEqualTo(new PoolTuning(pool, List.of()));
    }
}
