package io.batchsh.simulator;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Conditional requests on pools, jobs, tasks and job schedules. */
final class Conditions {

    private Conditions() {}

    /** @throws Refusal 304 or 412 if the conditions are not met */
    static void forRead(Request request, Pool pool) {
        forRead(request, pool.lastModified);
    }

    /** As {@link #forRead(Request, Pool)}, for what was last changed at a time. */
    static void forRead(Request request, Instant lastModified) {
        require(request, lastModified, new Refusal(304, "NotModified", "The resource has not changed."));
    }

    /** @throws Refusal 412 if the conditions are not met */
    static void forWrite(Request request, Pool pool) {
        forWrite(request, pool.lastModified);
    }

    /** As {@link #forWrite(Request, Pool)}, for what was last changed at a time. */
    static void forWrite(Request request, Instant lastModified) {
        require(request, lastModified, failed());
    }

    private static void require(Request request, Instant lastModified, Refusal unchanged) {
        Instant modified = lastModified.truncatedTo(ChronoUnit.SECONDS);
        if (request.header("If-Match")
                        .filter(tag -> !matches(tag, lastModified))
                        .isPresent()
                || time(request, "If-Unmodified-Since")
                        .filter(modified::isAfter)
                        .isPresent()) {
            throw failed();
        }
        if (request.header("If-None-Match")
                        .filter(tag -> matches(tag, lastModified))
                        .isPresent()
                || time(request, "If-Modified-Since")
                        .filter(time -> !modified.isAfter(time))
                        .isPresent()) {
            throw unchanged;
        }
    }

    private static boolean matches(String tag, Instant lastModified) {
        return tag.equals("*") || tag.replace("\"", "").equals(Times.entityTag(lastModified));
    }

    private static Optional<Instant> time(Request request, String header) {
        return request.header(header).map(text -> {
            try {
                return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
            } catch (DateTimeParseException e) {
                throw new Refusal(
                                400,
                                "InvalidHeaderValue",
                                "The value for one of the HTTP headers is not in the correct format.")
                        .value("HeaderName", header)
                        .value("HeaderValue", text);
            }
        });
    }

    private static Refusal failed() {
        return new Refusal(
                412, "ConditionNotMet", "The condition specified using HTTP conditional header(s) is not met.");
    }
}
