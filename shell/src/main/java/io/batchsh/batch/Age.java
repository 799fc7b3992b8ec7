package io.batchsh.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** How long ago something was, in the largest unit that says enough. */
public final class Age {

    private Age() {}

    /** Such as {@code 3 days}, {@code 5 h}, {@code 12 min} or {@code 40 s}; never negative. */
    public static String of(OffsetDateTime then, Instant now) {
        return text(Duration.between(then.toInstant(), now));
    }

    /** A duration in the same words. */
    public static String text(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 2 * 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 48 * 3600 ? seconds / 3600 + " h" : seconds / (24 * 3600) + " days";
    }
}
