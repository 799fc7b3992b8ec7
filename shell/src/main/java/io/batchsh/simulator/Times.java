package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Times as the services write them. */
final class Times {

    /** The resolution of the services' own clocks. */
    static final Duration TICK = Duration.ofNanos(100);

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** With names of its own: to read those that Java has for each language takes time at the start. */
    private static final DateTimeFormatter HTTP = new DateTimeFormatterBuilder()
            .appendText(ChronoField.DAY_OF_WEEK, named("Mon Tue Wed Thu Fri Sat Sun"))
            .appendPattern(", dd ")
            .appendText(ChronoField.MONTH_OF_YEAR, named("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"))
            .appendPattern(" yyyy HH:mm:ss 'GMT'")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

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

    /** As in the HTTP headers Date and Last-Modified; the day has always two digits, as the standard wants it. */
    static String http(Instant time) {
        return HTTP.format(time);
    }

    private static Map<Long, String> named(String names) {
        Map<Long, String> named = new HashMap<>();
        for (String name : names.split(" ")) {
            named.put(named.size() + 1L, name);
        }
        return named;
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
