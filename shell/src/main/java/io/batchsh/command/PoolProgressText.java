package io.batchsh.command;

import io.batchsh.batch.NodeCounts;
import io.batchsh.batch.PoolProgress;
import io.batchsh.output.NodeBar;
import io.batchsh.output.Theme;
import java.util.Map;
import java.util.TreeMap;

/** A line that says how far a pool is. */
public final class PoolProgressText {

    private static final int BAR = 16;

    private PoolProgressText() {}

    /**
     * Such as {@code pool demo: resizing [####============] 1/4 idle, 3 starting}.
     *
     * @param columns the width of the terminal, 0 for any
     */
    public static String of(PoolProgress step, Theme theme, int columns) {
        return "pool " + step.pool().id() + ": " + step.pool().allocationState() + " "
                + NodeBar.render(states(step.counts()), step.targetNodes(), NodeBar.width(columns, BAR), theme);
    }

    private static Map<String, Integer> states(NodeCounts counts) {
        Map<String, Integer> states = new TreeMap<>(counts.dedicated());
        counts.spot().forEach((state, nodes) -> states.merge(state, nodes, Integer::sum));
        return states;
    }
}
