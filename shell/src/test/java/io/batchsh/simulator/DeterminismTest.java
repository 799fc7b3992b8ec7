package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeterminismTest {

    @Test
    void givesTheSameNodesWhateverWasAskedBetween() {
        Caller quiet = new Caller(SimulatedAzure.demo());
        Caller curious = new Caller(SimulatedAzure.demo());
        curious.batch("GET", "/pools", "");
        for (Caller caller : List.of(quiet, curious)) {
            caller.batch("POST", "/pools", caller.ubuntuPool("render", 3));
        }
        curious.batch("POST", "/pools", curious.ubuntuPool("other", 3));
        quiet.pass("PT3M");
        for (int i = 0; i < 180; i++) {
            curious.pass("PT1S");
        }
        assertThat(nodes(curious)).isEqualTo(nodes(quiet));
    }

    @Test
    void letsASleepBeInterrupted() {
        SimulatedAzure azure = SimulatedAzure.demo();
        Instant before = azure.clock().instant();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> azure.clock().sleep(Duration.ofHours(1))).isInstanceOf(InterruptedException.class);
        assertThat(azure.clock().instant()).isEqualTo(before);
    }

    private static List<Map<String, Object>> nodes(Caller caller) {
        return caller.batch("GET", "/pools/render/nodes", "").list("value");
    }
}
