package io.batchsh.simulator;

import com.azure.core.util.DateTimeRfc1123;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as the services write them. */
final class Times {

    /** The resolution of the services' own clocks. */
    static final Duration TICK = Duration.ofNanos(100);

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final long TICKS_BEFORE_1970 = 621_355_968_000_000_000L;

    private Times() {}

    /** Up to seven fractional digits without trailing zeros, then {@code Z}. */
    static String batch(Instant time) {
        String fraction = fraction(time).replaceAll("0+$", "");
        return SECONDS.format(time) + (fraction.isEmpty() ? "" : "." + fraction) + "Z";
    }

    /** Always seven fractional digits, then the offset. */
    static String arm(Instant time) {
        return SECONDS.format(time) + "." + fraction(time) + "+00:00";
    }

    /** As in the HTTP headers Date and Last-Modified; without the names of days and months that Java has for each language. */
    static String http(Instant time) {
        return DateTimeRfc1123.toRfc1123String(time.atOffset(ZoneOffset.UTC));
    }

    /** The entity tag of the Batch service: the .NET ticks of the last change. */
    static String entityTag(Instant lastModified) {
        long ticks = TICKS_BEFORE_1970 + ChronoUnit.NANOS.between(Instant.EPOCH, lastModified) / 100;
        return "0x" + Long.toHexString(ticks).toUpperCase(Locale.ROOT);
    }

    private static String fraction(Instant time) {
        int ticks = time.get(ChronoField.NANO_OF_SECOND) / 100;
        // One digit more than wanted, cut off again: String.format is slow to start.
        return Integer.toString(10_000_000 + ticks).substring(1);
    }
}
