package io.batchsh.output;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** How far the nodes of a pool are, as one line: {@code [####=====......] 4/15 idle, 5 starting}. */
public final class NodeBar {

    // Node states of the Batch REST API, in lower case; every state not named here is on its way to one of these.
    private static final Set<String> READY = Set.of("idle", "running");
    private static final Set<String> FAILED =
            Set.of("unusable", "starttaskfailed", "unknown", "offline", "preempted", "deallocated");

    /** Columns that the words beside a bar are left with. */
    private static final int WORDS = 56;

    private static final int LEAST = 4;

    private NodeBar() {}

    /**
     * How wide a bar may be, so that the words beside it are still there on a narrow terminal.
     *
     * @param columns of the terminal, 0 for any number
     * @param most columns of the bar where there is room
     */
    public static int width(int columns, int most) {
        return columns <= 0 ? most : Math.max(LEAST, Math.min(most, columns - WORDS));
    }

    /**
     * Draws the bar.
     *
     * @param counts number of nodes by state, in the order in which to name them
     * @param target nodes the pool is to have
     * @param width columns of the bar between its brackets
     * @param theme whether in Unicode, and in which colours
     */
    public static String render(Map<String, Integer> counts, int target, int width, Theme theme) {
        int ready = 0;
        int failed = 0;
        int present = 0;
        StringJoiner readyStates = new StringJoiner(" or ");
        StringBuilder others = new StringBuilder();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int count = entry.getValue();
            String state = entry.getKey().toLowerCase(Locale.ROOT);
            if (count == 0) {
                continue;
            }
            present += count;
            if (READY.contains(state)) {
                ready += count;
                readyStates.add(entry.getKey());
                continue;
            }
            failed += FAILED.contains(state) ? count : 0;
            others.append(", ").append(count).append(' ').append(entry.getKey());
        }
        String word = readyStates.length() == 0 ? "idle" : readyStates.toString();
        return bar(ready, failed, present, Math.max(target, present), width, theme) + " " + ready + "/" + target + " "
                + ControlCharacters.visible(word + others);
    }

    private static String bar(int ready, int failed, int present, int whole, int width, Theme theme) {
        int toReady = cells(ready, whole, width);
        int toFailed = cells(ready + failed, whole, width);
        int toPresent = cells(present, whole, width);
        boolean unicode = theme.isUnicode();
        return "["
                + theme.render(Theme.Style.GOOD, (unicode ? "█" : "#").repeat(toReady))
                + theme.render(Theme.Style.BAD, (unicode ? "▚" : "!").repeat(toFailed - toReady))
                + theme.render(Theme.Style.WARNING, (unicode ? "▒" : "=").repeat(toPresent - toFailed))
                + theme.render(Theme.Style.DIM, (unicode ? "░" : ".").repeat(width - toPresent))
                + "]";
    }

    private static int cells(int nodes, int whole, int width) {
        return whole == 0 ? 0 : (int) ((long) nodes * width / whole);
    }
}
