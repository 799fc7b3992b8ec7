package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What shall go wrong, where and how often.
 *
 * @param operation which requests, such as {@code batch.pool.create} or {@code batch.pool.*}
 * @param resource which resources, by whole path or last name, with {@code *} and {@code ?}
 * @param nth the first match that is struck, from 1
 * @param count how many matches are struck from then on; 0 is all
 * @param from no match before this virtual time counts
 * @param probability the chance that a match is struck
 * @param details what the kind takes, such as {@code status}
 */
record Fault(
        String id,
        FaultKind kind,
        String operation,
        String resource,
        int nth,
        int count,
        Optional<Instant> from,
        Optional<Double> probability,
        Map<String, Object> details) {

    private static final List<String> COMMON =
            List.of("id", "kind", "operation", "resource", "nth", "count", "from", "probability");

    /**
     * Reads a fault.
     *
     * @param id its name where the description has none
     * @throws IllegalArgumentException if the description is wrong, naming how
     */
    static Fault of(Map<String, Object> description, String id) {
        FaultKind kind = FaultKind.of(Json.text(description, "kind")
                .orElseThrow(() ->
                        new IllegalArgumentException("a fault needs a kind: " + String.join(", ", FaultKind.words()))));
        Set<String> unknown = new HashSet<>(description.keySet());
        unknown.removeAll(COMMON);
        unknown.removeAll(kind.details());
        if (!unknown.isEmpty()) {
            List<String> known = new ArrayList<>(COMMON);
            known.addAll(kind.details());
            throw new IllegalArgumentException("a fault " + kind.word() + " has no " + String.join(", ", unknown)
                    + "; it takes " + String.join(", ", known));
        }
        if (!kind.ofRequests && description.containsKey("operation")) {
            throw new IllegalArgumentException(
                    "a fault " + kind.word() + " strikes no requests, so it takes no operation; name a resource");
        }
        Optional<Double> probability =
                Json.find(description, "probability").map(value -> real(value, "probability", 0, 1));
        Fault fault = new Fault(
                Json.text(description, "id").orElse(id),
                kind,
                Json.text(description, "operation").orElse("*"),
                Json.text(description, "resource").orElse("*"),
                whole(description, "nth", 1, 1),
                whole(description, "count", probability.isPresent() ? 0 : 1, 0),
                Json.text(description, "from").map(Fault::time),
                probability,
                details(kind, description));
        fault.check();
        return fault;
    }

    private static Map<String, Object> details(FaultKind kind, Map<String, Object> description) {
        Map<String, Object> details = new LinkedHashMap<>(
                switch (kind) {
                    case STATUS -> Json.object("status", 500, "code", "InternalServerError");
                    case THROTTLE -> Json.object("retryAfter", "PT10S", "code", "TooManyRequests");
                    case LATENCY -> Json.object("delay", "PT30S");
                    case SLOW_OPERATION -> Json.object("delay", "PT10M");
                    case SPOT_PREEMPTION -> Json.object("delay", "PT5M");
                    case PARTIAL_ALLOCATION -> Json.object("share", 0.5);
                    case SLOW_REPLICATION -> Json.object("factor", 10);
                    default -> Map.of();
                });
        kind.details().forEach(name -> Json.find(description, name).ifPresent(value -> details.put(name, value)));
        return details;
    }

    private void check() {
        status();
        real("share", 0, 1);
        real("factor", 1, 100_000);
        duration("delay");
        duration("retryAfter");
    }

    /** The status of a refusal. */
    int status() {
        int status = Json.integer(details, "status").orElse(429);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("the status of a fault is between 400 and 599, not " + status);
        }
        return status;
    }

    String code() {
        return Json.text(details, "code").orElse("InternalServerError");
    }

    String message() {
        return Json.text(details, "message")
                .orElse(
                        kind == FaultKind.THROTTLE
                                ? "Too many requests have been sent in a given amount of time."
                                : "The service failed, as this simulated Azure was told to.");
    }

    Optional<Duration> retryAfter() {
        return duration("retryAfter");
    }

    Duration delay() {
        return duration("delay").orElse(Duration.ZERO);
    }

    double share() {
        return real("share", 0, 1);
    }

    double factor() {
        return real("factor", 1, 100_000);
    }

    boolean concerns(String someOperation, String someResource) {
        return matches(operation, someOperation)
                && (matches(resource, someResource)
                        || matches(resource, someResource.substring(someResource.lastIndexOf('/') + 1)));
    }

    private static boolean matches(String pattern, String text) {
        if (pattern.equals("*")) {
            return true;
        }
        String expression = pattern.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(text)
                .matches();
    }

    /** The fault as it is written in files. */
    Map<String, Object> describe() {
        Map<String, Object> description = Json.object(
                "id",
                id,
                "kind",
                kind.word(),
                "operation",
                kind.ofRequests ? operation : null,
                "resource",
                resource,
                "nth",
                nth,
                "count",
                count,
                "from",
                from.map(Instant::toString).orElse(null),
                "probability",
                probability.orElse(null));
        description.putAll(details);
        return description;
    }

    private Optional<Duration> duration(String name) {
        return Json.find(details, name).map(value -> {
            try {
                return Duration.parse(value.toString());
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(name + " is a duration such as PT30S, not '" + value + "'", e);
            }
        });
    }

    private double real(String name, double least, double most) {
        return Json.find(details, name)
                .map(value -> real(value, name, least, most))
                .orElse(least);
    }

    private static double real(Object value, String name, double least, double most) {
        if (value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(name + " is a number from " + least + " to " + most + ", not " + value);
    }

    private static int whole(Map<String, Object> description, String name, int otherwise, int least) {
        Object value = description.getOrDefault(name, otherwise);
        if (value instanceof Integer number && number >= least) {
            return number;
        }
        throw new IllegalArgumentException(name + " is a whole number from " + least + ", not " + value);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("from is a time such as 2026-01-01T12:00:00Z, not '" + text + "'", e);
        }
    }
}
