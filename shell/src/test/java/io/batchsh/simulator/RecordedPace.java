package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When the exchanges of a recorded test happened, and how long the operations took that they began: how fast the service
 * was that day is no rule of it, hence the simulator is told.
 */
final class RecordedPace {

    static final Pattern OPERATION =
            Pattern.compile("(?i)(?:Operations|operationResults|operationStatuses|asyncoperations)/([^/?]+)(?=[?]|$)");
    private static final Duration STEP = Duration.ofMillis(1);

    private final List<RecordedExchange> exchanges;
    private final List<Instant> times = new ArrayList<>();

    RecordedPace(List<RecordedExchange> exchanges) {
        this.exchanges = exchanges;
        Instant last = exchanges.stream()
                .flatMap(exchange -> exchange.date().stream())
                .findFirst()
                .orElse(Instant.parse("2024-06-01T00:00:00Z"));
        for (RecordedExchange exchange : exchanges) {
            Instant soonest = times.isEmpty() ? last : last.plus(STEP);
            last = exchange.date().filter(soonest::isBefore).orElse(soonest);
            times.add(last);
        }
    }

    /** When an exchange happened; dates have whole seconds, so those of one second are a little apart. */
    Instant time(int index) {
        return times.get(index);
    }

    /** The identifiers of the operations that an answer leads to. */
    static List<String> operations(RecordedExchange exchange) {
        Stream<String> named = List.of("azure-asyncoperation", "location").stream()
                .flatMap(name -> OPERATION
                        .matcher(exchange.headers().getOrDefault(name, ""))
                        .results())
                .map(found -> found.group(1));
        // Operations on pools are called by what they do, and some recorders dropped the headers.
        String last = exchange.path().substring(exchange.path().lastIndexOf('/') + 1);
        return Stream.concat(named, Stream.of(exchange.method().toLowerCase(Locale.ROOT) + "-" + last))
                .distinct()
                .toList();
    }

    /** How long the operation took that an exchange began; empty if it began none, or the test did not look at it. */
    Optional<Duration> duration(int index) {
        RecordedExchange begin = exchanges.get(index);
        List<String> operations = operations(begin);
        boolean begins = begin.succeeded() && !begin.method().equals("GET");
        if (!begins) {
            return Optional.empty();
        }
        Instant unfinished = time(index);
        Optional<Duration> exact = Optional.empty();
        for (int i = index + 1; i < exchanges.size(); i++) {
            RecordedExchange look = exchanges.get(i);
            boolean same = look.path().equals(begin.path());
            if (same && !look.method().equals("GET")) {
                break;
            }
            Matcher asked = OPERATION.matcher(look.url());
            boolean about = asked.find() && operations.contains(asked.group(1));
            if (about || (same && tells(look, begin))) {
                if (!finished(look, about)) {
                    unfinished = time(i);
                    continue;
                }
                exact = exact(look.answer());
                Duration from = Duration.between(time(index), unfinished);
                Duration to = Duration.between(time(index), time(i));
                return Optional.of(exact.filter(found -> found.compareTo(from) > 0 && found.compareTo(to) <= 0)
                        .orElse(from.plus(to).dividedBy(2)));
            }
        }
        return unfinished.equals(time(index))
                ? Optional.empty()
                : Optional.of(Duration.between(time(index), unfinished).plusHours(1));
    }

    private static boolean tells(RecordedExchange look, RecordedExchange begin) {
        return state(look.answer()).isPresent() || (begin.method().equals("DELETE") && look.status() == 404);
    }

    private static Optional<String> state(Map<String, Object> answer) {
        return Json.text(answer, "properties", "provisioningState").or(() -> Json.text(answer, "status"));
    }

    private static boolean finished(RecordedExchange look, boolean operation) {
        Optional<String> state = state(look.answer()).map(text -> text.toLowerCase(Locale.ROOT));
        if (look.status() == 202) {
            return false;
        }
        return state.map(List.of("succeeded", "failed", "canceled")::contains).orElse(true)
                || (operation && look.status() >= 400);
    }

    private static Optional<Duration> exact(Map<String, Object> answer) {
        Optional<String> start = Json.text(answer, "startTime");
        Optional<String> end = Json.text(answer, "endTime");
        return start.isPresent() && end.isPresent()
                ? Optional.of(Duration.between(OffsetDateTime.parse(start.get()), OffsetDateTime.parse(end.get())))
                : Optional.empty();
    }
}
