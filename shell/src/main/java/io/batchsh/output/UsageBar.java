package io.batchsh.output;

import java.util.Optional;

/** How much of a quota is used, as a bar with its share: {@code ████░░░░░░  40%}. */
public final class UsageBar {

    private static final int FULL = 90;
    private static final int NEARLY_FULL = 70;

    private UsageBar() {}

    /**
     * Draws the bar; plain text, to be styled by {@link #style}.
     *
     * @param width columns of the bar without its share
     * @param unicode whether in Unicode
     */
    public static String render(long used, long limit, int width, boolean unicode) {
        long percent = percent(used, limit);
        int filled = (int) (Math.min(100, percent) * width / 100);
        // Something is never shown as nothing.
        filled = used > 0 && filled == 0 ? 1 : filled;
        return (unicode ? "█" : "#").repeat(filled)
                + (unicode ? "░" : ".").repeat(width - filled)
                + " %3d%%".formatted(percent);
    }

    /** How urgent a bar looks. */
    public static Optional<Theme.Style> style(String bar) {
        if (!bar.endsWith("%")) {
            return Optional.empty();
        }
        int percent = Integer.parseInt(
                bar.substring(bar.lastIndexOf(' ') + 1, bar.length() - 1).strip());
        return Optional.of(
                percent >= FULL ? Theme.Style.BAD : percent >= NEARLY_FULL ? Theme.Style.WARNING : Theme.Style.GOOD);
    }

    private static long percent(long used, long limit) {
        return limit <= 0 ? (used > 0 ? 100 : 0) : Math.min(999, used * 100 / limit);
    }
}
