package io.batchsh.image;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Times as the services write them. Nearly all are in UTC, such as {@code 2026-01-31T12:00:00.1234567Z}: those are read digit by
 * digit, since a list has two in each row and the general reader takes ten times as long. It reads all others.
 */
final class ServiceTime {

    private static final int SECONDS_END = "2026-01-31T12:00:00".length();
    private static final int NANO_DIGITS = 9;

    private ServiceTime() {}

    /** The time that an ISO 8601 text names; empty if it names none. */
    static Optional<OffsetDateTime> parse(String text) {
        try {
            return Optional.of(isPlain(text) ? plain(text) : OffsetDateTime.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END || end > SECONDS_END + 1 + NANO_DIGITS || text.charAt(end) != 'Z') {
            return false;
        }
        boolean fraction = end > SECONDS_END;
        if (fraction && (text.charAt(SECONDS_END) != '.' || end == SECONDS_END + 1)) {
            return false;
        }
        for (int at = 0; at < end; at++) {
            char expected = at < SECONDS_END ? "dddd-dd-ddTdd:dd:dd".charAt(at) : at == SECONDS_END ? '.' : 'd';
            char found = text.charAt(at);
            if (expected == 'd' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static OffsetDateTime plain(String text) {
        int nanos = 0;
        for (int digit = 0; digit < NANO_DIGITS; digit++) {
            int at = SECONDS_END + 1 + digit;
            nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                nanos,
                ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + (text.charAt(at) - '0');
        }
        return number;
    }
}
