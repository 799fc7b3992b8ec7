package io.batchsh.completion;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * What the user chose before, for ranking. A choice weighs 1 and loses half its weight every half-life; the lightest
 * is forgotten when the history is full. Safe for use by several threads.
 */
public final class PickHistory {
    private record Key(String context, String source, String value) {}

    private final InstantSource clock;
    private final int capacity;
    private final Duration halfLife;
    private final Map<Key, Pick> picks = new HashMap<>();

    /**
     * @param capacity how many values are remembered at most, over all contexts and sources
     * @param halfLife how long until a choice counts half
     */
    public PickHistory(InstantSource clock, int capacity, Duration halfLife) {
        this.clock = requireNonNull(clock, "clock is null");
        this.halfLife = requireNonNull(halfLife, "halfLife is null");
        this.capacity = capacity;
        if (capacity < 1 || halfLife.isZero() || halfLife.isNegative()) {
            throw new IllegalArgumentException("capacity and half-life must be positive");
        }
    }

    /** A history of 1,000 values with a half-life of 14 days. */
    public PickHistory(InstantSource clock) {
        this(clock, 1_000, Duration.ofDays(14));
    }

    /** Remembers that the value was chosen now. */
    public synchronized void add(String context, String source, String value) {
        Instant now = clock.instant();
        Key key = new Key(context, source, value);
        Pick before = picks.get(key);
        double count = before == null ? 1 : 1 + weight(before, now);
        picks.put(key, new Pick(context, source, value, count, now));
        forgetLightest(now);
    }

    /** Takes in picks saved earlier; what is already known of the same value is replaced. */
    public synchronized void restore(Collection<Pick> saved) {
        for (Pick pick : saved) {
            picks.put(new Key(pick.context(), pick.source(), pick.value()), pick);
        }
        forgetLightest(clock.instant());
    }

    /** Everything remembered, heaviest first, for saving. */
    public synchronized List<Pick> picks() {
        return heaviestFirst(picks.values());
    }

    /** The values chosen from a source in a context, heaviest first. */
    synchronized List<String> ranking(String context, String source) {
        List<Pick> chosen = picks.values().stream()
                .filter(pick -> pick.source().equals(source) && pick.context().equals(context))
                .toList();
        return heaviestFirst(chosen).stream().map(Pick::value).toList();
    }

    private void forgetLightest(Instant now) {
        while (picks.size() > capacity) {
            Map.Entry<Key, Pick> lightest = picks.entrySet().stream()
                    .min(Comparator.comparingDouble(entry -> weight(entry.getValue(), now)))
                    .orElseThrow();
            picks.remove(lightest.getKey());
        }
    }

    private List<Pick> heaviestFirst(Collection<Pick> chosen) {
        Instant now = clock.instant();
        return chosen.stream()
                .sorted(Comparator.comparingDouble((Pick pick) -> weight(pick, now))
                        .reversed()
                        .thenComparing(Pick::value, NaturalOrder.INSTANCE))
                .toList();
    }

    private double weight(Pick pick, Instant now) {
        double halfLives = (double) Duration.between(pick.at(), now).toMillis() / halfLife.toMillis();
        return pick.count() * Math.pow(0.5, Math.max(0, halfLives));
    }
}
