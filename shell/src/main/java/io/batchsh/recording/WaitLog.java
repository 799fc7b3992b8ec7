package io.batchsh.recording;

import io.batchsh.azure.WaitClock;
import io.batchsh.azure.WaitListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a wait as its condition and transitions, followed by the last answer to each question that was polled. */
final class WaitLog implements WaitListener {

    private final Recorder recorder;
    private final CallLog calls;
    private final WaitClock clock;
    private final WaitListener next;
    private final ThreadLocal<Deque<OpenWait>> open = ThreadLocal.withInitial(ArrayDeque::new);

    WaitLog(Recorder recorder, CallLog calls, WaitClock clock, WaitListener next) {
        this.recorder = recorder;
        this.calls = calls;
        this.clock = clock;
        this.next = next;
    }

    /** A wait that goes on; its polls may be answered on other threads. */
    static final class OpenWait {
        private final String resource;
        private final String condition;
        private final Instant began;
        private final List<Object> transitions = new ArrayList<>();
        private final Map<String, Poll> last = new LinkedHashMap<>();
        private long polls;

        OpenWait(String resource, String condition, Instant began) {
            this.resource = resource;
            this.condition = condition;
            this.began = began;
        }

        synchronized void polled(Request request, Answer answer) {
            polls++;
            last.put(request.key() + " " + request.arguments(), new Poll(request, answer));
        }
    }

    private record Poll(Request request, Answer answer) {}

    /** The wait of which a read made by this thread now is a poll. */
    Optional<OpenWait> current() {
        return Optional.ofNullable(open.get().peek());
    }

    @Override
    public void waitBegins(String resource, String condition) {
        open.get().push(new OpenWait(resource, condition, clock.instant()));
        next.waitBegins(resource, condition);
    }

    @Override
    public void transition(String pointer, String value, Instant since) {
        OpenWait wait = open.get().peek();
        if (wait != null) {
            synchronized (wait) {
                wait.transitions.add(List.of(milliseconds(wait.began, since), pointer, value));
            }
        }
        next.transition(pointer, value, since);
    }

    @Override
    public void waitEnds(String outcome) {
        OpenWait wait = open.get().poll();
        if (wait != null) {
            write(wait, outcome);
        }
        next.waitEnds(outcome);
    }

    private void write(OpenWait wait, String outcome) {
        synchronized (wait) {
            Map<String, @Nullable Object> record = new LinkedHashMap<>();
            record.put(
                    "res",
                    Arrays.stream(wait.resource.split("/"))
                            .filter(segment -> !segment.isEmpty())
                            .toList());
            record.put("until", wait.condition);
            record.put("at", wait.transitions);
            record.put("polls", wait.polls);
            record.put("elapsed", milliseconds(wait.began, clock.instant()));
            record.put("outcome", outcome);
            recorder.append("wait", record, Set.of(), false);
            for (Poll poll : wait.last.values()) {
                calls.result(calls.call(poll.request()), poll.request(), poll.answer());
            }
        }
    }

    /** The service's clock and ours differ; nothing happened before the wait began. */
    private static long milliseconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
