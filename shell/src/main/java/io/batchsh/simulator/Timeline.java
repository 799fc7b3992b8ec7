package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The virtual time and what will happen in it. Events of one instant fire in the order they were scheduled; an event may
 * schedule further ones.
 */
final class Timeline {

    private static final Comparator<Event> ORDER =
            Comparator.comparing(Event::time).thenComparingLong(Event::sequence);

    private final PriorityQueue<Event> events = new PriorityQueue<>(ORDER);
    private final Consumer<Event> effects;
    private Instant now;
    private long sequence;

    /** @param effects does what an event does */
    Timeline(Instant epoch, Consumer<Event> effects) {
        this.now = epoch;
        this.effects = effects;
    }

    Instant now() {
        return now;
    }

    /** How many events were ever scheduled; a number that marks a moment, since it never falls. */
    long sequence() {
        return sequence;
    }

    /** Schedules an event of a kind with the arguments {@code name, value, ...}. */
    void after(Duration delay, String kind, Object... arguments) {
        at(now.plus(delay), kind, arguments);
    }

    void at(Instant time, String kind, Object... arguments) {
        Instant due = time.isBefore(now) ? now : time;
        events.add(new Event(due, sequence++, kind, Json.object(arguments)));
    }

    /** What is still to come, in its order. */
    List<Event> pending() {
        return events.stream().sorted(ORDER).toList();
    }

    /** When the next event of a sort is due. */
    Optional<Instant> next(Predicate<Event> sort) {
        return events.stream().filter(sort).map(Event::time).min(Comparator.naturalOrder());
    }

    /** Goes on from a saved state. */
    void resume(Instant time, long count, List<Event> pending) {
        now = time;
        sequence = count;
        events.clear();
        events.addAll(pending);
    }

    /** Fires everything due until {@code target}, which then is the time. */
    void advanceTo(Instant target) {
        for (Event next = events.peek(); next != null && !next.time().isAfter(target); next = events.peek()) {
            events.remove();
            now = next.time();
            effects.accept(next);
        }
        if (target.isAfter(now)) {
            now = target;
        }
    }
}
