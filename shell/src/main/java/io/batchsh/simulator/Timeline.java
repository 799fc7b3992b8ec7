package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The virtual time and what will happen in it. Events of one instant fire in the order they were scheduled; an event may
 * schedule further ones.
 */
final class Timeline {

    private record Event(Instant time, long sequence, Runnable effect) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::time).thenComparingLong(Event::sequence));
    private Instant now;
    private long sequence;

    Timeline(Instant epoch) {
        this.now = epoch;
    }

    Instant now() {
        return now;
    }

    void after(Duration delay, Runnable effect) {
        at(now.plus(delay), effect);
    }

    void at(Instant time, Runnable effect) {
        events.add(new Event(time.isBefore(now) ? now : time, sequence++, effect));
    }

    /** Fires everything due until {@code target}, which then is the time. */
    void advanceTo(Instant target) {
        for (Event next = events.peek(); next != null && !next.time.isAfter(target); next = events.peek()) {
            events.remove();
            now = next.time;
            next.effect.run();
        }
        if (target.isAfter(now)) {
            now = target;
        }
    }
}
