package io.batchsh.output;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a number went over time, as one short line: {@code ▁▁▂▅██}, or {@code __.-==} where there is ASCII only. */
public final class Sparkline {

    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final String ASCII = "_.,-=+*#";

    private final List<Instant> times = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();

    /** Adds what the number is at a moment, which is not before the ones added. */
    public void add(Instant time, long value) {
        times.add(time);
        values.add(value);
    }

    /** Whether the number has changed, so that there is something to see. */
    public boolean hasChanged() {
        return values.stream().distinct().count() > 1;
    }

    /** The first number. */
    public long first() {
        return values.get(0);
    }

    /** The last number. */
    public long last() {
        return values.get(values.size() - 1);
    }

    /** The time between the first and the last moment. */
    public Duration length() {
        return Duration.between(times.get(0), times.get(times.size() - 1));
    }

    /**
     * Draws the line: each character stands for an equal stretch of time and shows what the number was at its end, from
     * nothing up to the highest there was.
     *
     * @param width how many characters
     */
    public String render(int width, boolean unicode) {
        String bars = unicode ? BARS : ASCII;
        long highest =
                Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (int i = 1; i <= width && !times.isEmpty(); i++) {
            Instant end = times.get(0).plus(length().multipliedBy(i).dividedBy(width));
            while (at + 1 < times.size() && !times.get(at + 1).isAfter(end)) {
                at++;
            }
            long share = Math.max(0, values.get(at)) * (bars.length() - 1) / highest;
            // Something is never shown as nothing.
            line.append(bars.charAt((int) (values.get(at) > 0 && share == 0 ? 1 : share)));
        }
        return line.toString();
    }
}
