package io.batchsh.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as the Batch service reads and writes them: XML Schema durations held as .NET time spans. */
final class Spans {

    /** What stands for no limit, the longest span there is. */
    static final String UNLIMITED = "P10675199DT2H48M5.4775807S";

    private static final Pattern PATTERN = Pattern.compile(
            "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)(?:\\.(\\d{1,7})\\d*)?S)?)?");

    private Spans() {}

    /** Years have 365 days and months 30. Empty if the text is no duration. */
    static Optional<Duration> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches() || text.endsWith("P") || text.endsWith("T")) {
            return Optional.empty();
        }
        try {
            long days = Math.addExact(
                    Math.addExact(number(matcher.group(1)) * 365, number(matcher.group(2)) * 30),
                    number(matcher.group(3)));
            String fraction = matcher.group(7) == null ? "" : matcher.group(7);
            return Optional.of(Duration.ofDays(days)
                    .plusHours(number(matcher.group(4)))
                    .plusMinutes(number(matcher.group(5)))
                    .plusSeconds(number(matcher.group(6)))
                    .plusNanos(number((fraction + "0000000").substring(0, 7)) * 100));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    static String format(Duration duration) {
        StringBuilder text = new StringBuilder("P");
        if (duration.toDays() > 0) {
            text.append(duration.toDays()).append('D');
        }
        StringBuilder time = new StringBuilder();
        if (duration.toHoursPart() > 0) {
            time.append(duration.toHoursPart()).append('H');
        }
        if (duration.toMinutesPart() > 0) {
            time.append(duration.toMinutesPart()).append('M');
        }
        if (duration.toSecondsPart() > 0 || duration.toNanosPart() > 0 || (text.length() == 1 && time.length() == 0)) {
            time.append(duration.toSecondsPart());
            if (duration.toNanosPart() > 0) {
                time.append('.')
                        .append(Integer.toString(10_000_000 + duration.toNanosPart() / 100)
                                .substring(1)
                                .replaceAll("0+$", ""));
            }
            time.append('S');
        }
        return time.length() == 0
                ? text.toString()
                : text.append('T').append(time).toString();
    }

    /** A duration of a body as the service stores it. */
    static String normalized(String property, String text) {
        return format(of(property, text));
    }

    /** @throws Refusal {@code InvalidRequestBody} if the text is no duration */
    static Duration of(String property, String text) {
        return parse(text)
                .orElseThrow(() -> Contract.syntax("Cannot convert the literal '" + text
                        + "' to the expected type 'Edm.Duration' of the property '" + property + "'."));
    }
}
