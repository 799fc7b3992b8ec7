package io.batchsh.image;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplicaRuleTest {

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "300, 1, 1, 6", "301, 2, 1, 7", "3000, 10, 5, 60", "100000, 100, 100, 100"})
    void saysHowManyReplicasNodesNeed(int nodes, int batch, int older, int gallery) {
        assertThat(ReplicaRule.BATCH.replicas(nodes)).isEqualTo(batch);
        assertThat(ReplicaRule.OLDER_BATCH.replicas(nodes)).isEqualTo(older);
        assertThat(ReplicaRule.GALLERY.replicas(nodes)).isEqualTo(gallery);
    }
}
