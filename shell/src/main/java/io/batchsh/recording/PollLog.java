package io.batchsh.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the polls of an asynchronous operation as one wait and the last answer. Polls that other requests come between are
 * more than one wait; of these only the last is met.
 */
final class PollLog {

    private static final String POLL = "azure.operation.get";

    private record Start(Request request, Instant at) {}

    private final Recorder recorder;
    private final PlaybackClock clock;
    private final Map<String, Start> starts = new HashMap<>();
    private final List<Object> transitions = new ArrayList<>();
    private @Nullable Request polled;
    private @Nullable Answer last;
    private String status = "";
    private Instant began = Instant.EPOCH;
    private long polls;
    private long waits;

    PollLog(Recorder recorder, PlaybackClock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    long waits() {
        return waits;
    }

    /** Remembers what began an operation. */
    void started(Request request, Answer answer) {
        Object number = JsonText.object(answer.content().get("operation")).get("n");
        if (number != null && request.mutates()) {
            starts.putIfAbsent(number.toString(), new Start(request, clock.instant()));
        }
    }

    /** Whether the request is a poll, whose answer is kept back until the next request that is none. */
    boolean take(Request request, Answer answer) {
        if (!request.operation().name().equals(POLL) || starts.get(number(request)) == null) {
            return false;
        }
        if (polled != null && !polled.key().equals(request.key())) {
            flush();
        }
        if (polled == null) {
            began = Optional.ofNullable(starts.get(number(request)))
                    .map(Start::at)
                    .orElse(clock.instant());
        }
        polled = request;
        last = answer;
        polls++;
        if (JsonText.object(answer.content().get("body")).get("status") instanceof String now && !now.equals(status)) {
            status = now;
            transitions.add(List.of(since(), "/status", now));
        }
        return true;
    }

    /** Writes what is kept back. */
    void flush() {
        Request request = polled;
        Answer answer = last;
        if (request == null || answer == null) {
            return;
        }
        Start start = starts.get(number(request));
        Map<String, @Nullable Object> wait = new LinkedHashMap<>();
        List<String> resource = start == null ? List.of() : start.request().resource();
        wait.put("res", resource.isEmpty() ? request.resource() : resource);
        wait.put("until", start == null ? "" : condition(start.request()));
        wait.put("at", List.copyOf(transitions));
        wait.put("polls", polls);
        wait.put("elapsed", since());
        wait.put("outcome", outcome(answer));
        recorder.append("wait", wait, Set.of(), false);
        waits++;
        recorder.calls().result(recorder.calls().call(request), request, answer);
        polled = null;
        last = null;
        status = "";
        polls = 0;
        transitions.clear();
    }

    private long since() {
        return Math.max(0, Duration.between(began, clock.instant()).toMillis());
    }

    private static String condition(Request start) {
        return start.operation().name().endsWith(".delete") ? "gone" : "provisioningState == Succeeded";
    }

    private static String number(Request poll) {
        return poll.resource().get(poll.resource().size() - 1);
    }

    /** As the last answer has it; the run stopped asking where that says that it is not over. */
    private String outcome(Answer answer) {
        int code = answer.content().get("status") instanceof Integer number ? number : 0;
        if (code >= 400 || List.of("Failed", "Canceled", "Cancelled").contains(status)) {
            return "failed";
        }
        boolean over = status.isEmpty() ? code != 202 && code != 0 : status.equals("Succeeded");
        return over ? "met" : "cancelled";
    }
}
