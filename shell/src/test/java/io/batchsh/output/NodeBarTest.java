package io.batchsh.output;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodeBarTest {

    private static Map<String, Integer> counts(Object... statesAndCounts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < statesAndCounts.length; i += 2) {
            counts.put((String) statesAndCounts[i], (Integer) statesAndCounts[i + 1]);
        }
        return counts;
    }

    @Test
    void drawsReadyThenFailedThenComingThenMissingNodes() {
        assertThat(NodeBar.render(counts("idle", 4, "starting", 5), 15, 15, Theme.plain()))
                .isEqualTo("[####=====......] 4/15 idle, 5 starting");
        assertThat(NodeBar.render(
                        counts("idle", 2, "running", 2, "startTaskFailed", 1, "creating", 5), 10, 10, Theme.plain()))
                .isEqualTo("[####!=====] 4/10 idle or running, 1 startTaskFailed, 5 creating");
    }

    @Test
    void drawsAnEmptyPool() {
        assertThat(NodeBar.render(Map.of(), 0, 5, Theme.plain())).isEqualTo("[.....] 0/0 idle");
    }

    @Test
    void drawsMoreNodesThanAskedFor() {
        assertThat(NodeBar.render(counts("idle", 1, "leavingPool", 3), 1, 8, Theme.plain()))
                .isEqualTo("[##======] 1/1 idle, 3 leavingPool");
    }

    @Test
    void usesBlocksWhereTheyCanBeShown() {
        Theme theme = Theme.resolve(ColorMode.NEVER, Map.of("LANG", "C.UTF-8"), true);
        assertThat(NodeBar.render(counts("idle", 1, "unknown", 1, "starting", 1), 4, 4, theme))
                .isEqualTo("[█▚▒░] 1/4 idle, 1 unknown, 1 starting");
    }

    @Test
    void aNarrowTerminalKeepsTheWords() {
        assertThat(NodeBar.width(0, 16)).isEqualTo(16);
        assertThat(NodeBar.width(80, 16)).isEqualTo(16);
        assertThat(NodeBar.width(66, 16)).isEqualTo(10);
        assertThat(NodeBar.width(40, 16)).isEqualTo(4);
    }
}
