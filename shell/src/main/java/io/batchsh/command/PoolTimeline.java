package io.batchsh.command;

import io.batchsh.batch.PoolProgress;
import io.batchsh.batch.PoolTrouble;
import io.batchsh.batch.PoolTroubles;
import io.batchsh.output.Console;
import io.batchsh.output.NodeBar;
import io.batchsh.output.Sparkline;
import io.batchsh.output.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The states of a pool's nodes over time: a line for each time the picture changes, with the time since the beginning. The
 * present line is redrawn where lines can be; where a state that needs attention shows, it is explained once.
 */
final class PoolTimeline implements AutoCloseable {

    private static final int BAR = 24;

    private final Console console;
    private final Theme theme;
    private final PoolTroubles troubles;
    private final InstantSource clock;
    private final Set<String> explained = new HashSet<>();
    private @Nullable Instant began;
    private final Sparkline ready = new Sparkline();
    private String picture = "";
    private boolean over;

    PoolTimeline(Console console, Theme theme, PoolTroubles troubles, InstantSource clock) {
        this.console = console;
        this.theme = theme;
        this.troubles = troubles;
        this.clock = clock;
    }

    /** Takes in what a poll has seen. */
    void add(PoolProgress seen) {
        Instant now = clock.instant();
        Instant start = began == null ? now : began;
        began = start;
        ready.add(now, seen.counts().ready());
        TreeMap<String, Integer> states = new TreeMap<>(seen.counts().dedicated());
        seen.counts().spot().forEach((state, nodes) -> states.merge(state, nodes, Integer::sum));
        String bar = NodeBar.render(states, seen.targetNodes(), NodeBar.width(console.columns(), BAR), theme);
        String line = "%-9s %s".formatted(seen.pool().allocationState(), bar);
        String drawn = line.substring(0, line.indexOf(']')) + states.keySet();
        if (!drawn.equals(picture)) {
            picture = drawn;
            console.message(time(start, now) + " " + line);
            explain(seen);
        } else if (console.isInteractive()) {
            console.status(time(start, now) + " " + line);
        }
    }

    private void explain(PoolProgress seen) {
        for (PoolTrouble trouble : troubles.of(seen)) {
            if (explained.add(trouble.code())) {
                console.message("      " + theme.render(Theme.Style.BAD, trouble.problem()));
                trouble.details().stream()
                        .flatMap(String::lines)
                        .forEach(detail -> console.message("        " + detail));
                console.message("        next: " + trouble.next());
            }
        }
    }

    /** Whether the reason of a failure was shown already. */
    boolean hasExplained(String code) {
        return explained.contains(code);
    }

    private static String time(Instant start, Instant now) {
        long seconds = Duration.between(start, now).toSeconds();
        return seconds < 3600
                ? "%02d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** The line that is redrawn goes away; how the nodes came up stays, as a small picture. */
    void done() {
        console.status("");
        if (!over && began != null && ready.hasChanged()) {
            console.message("ready nodes " + theme.render(Theme.Style.GOOD, ready.render(BAR, theme.isUnicode())) + " "
                    + ready.first() + " to " + ready.last() + " in " + Durations.words(ready.length()));
        }
        over = true;
    }

    @Override
    public void close() {
        done();
    }
}
