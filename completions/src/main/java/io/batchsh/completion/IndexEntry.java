package io.batchsh.completion;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One source in one context. Read from any thread; loaded by one thread at a time. */
final class IndexEntry {
    private record State(
            @Nullable Snapshot snapshot,
            IndexedValues indexed,
            @Nullable LoadFailure failure,
            Instant tried) {}

    private final InstantSource clock;
    private final Consumer<Snapshot> loaded;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean running;
    private volatile boolean forgotten;
    private volatile ValueLoader loader = List::of;
    private volatile State state = new State(null, IndexedValues.EMPTY, null, Instant.MIN);

    /** @param loaded told of each snapshot that a loader brought */
    IndexEntry(InstantSource clock, Consumer<Snapshot> loaded) {
        this.clock = clock;
        this.loaded = loaded;
    }

    void use(ValueLoader replacement) {
        loader = replacement;
    }

    synchronized void seed(Snapshot saved) {
        Snapshot current = state.snapshot();
        if (current == null || current.taken().isBefore(saved.taken())) {
            state = new State(
                    saved, IndexedValues.of(saved.values()), state.failure(), later(state.tried(), saved.taken()));
        }
    }

    private static Instant later(Instant left, Instant right) {
        return left.isAfter(right) ? left : right;
    }

    Optional<Snapshot> snapshot() {
        return Optional.ofNullable(state.snapshot());
    }

    IndexedValues indexed() {
        return state.indexed();
    }

    Optional<LoadFailure> failure() {
        return Optional.ofNullable(state.failure());
    }

    boolean isRefreshing() {
        return running || waiting.get();
    }

    boolean triedBefore(Instant oldest) {
        return state.tried().isBefore(oldest);
    }

    void forget() {
        forgotten = true;
    }

    void requestUnlessRefreshing(Executor executor) {
        if (!isRefreshing()) {
            request(executor);
        }
    }

    void request(Executor executor) {
        if (waiting.compareAndSet(false, true)) {
            executor.execute(this::load);
        }
    }

    private void load() {
        running = true;
        waiting.set(false);
        try {
            if (!forgotten) {
                reload();
            }
        } finally {
            running = false;
        }
    }

    /** A failed attempt counts as tried, so that a source that keeps failing is not asked on every key. */
    private void reload() {
        Instant began = clock.instant();
        try {
            Snapshot snapshot = new Snapshot(loader.load(), began).compact();
            IndexedValues indexed = IndexedValues.of(snapshot.values());
            replace(new State(snapshot, indexed, null, began));
            if (!forgotten) {
                loaded.accept(snapshot);
            }
        } catch (Throwable failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            Instant now = clock.instant();
            replace(new State(state.snapshot(), state.indexed(), new LoadFailure(message, now), now));
        }
    }

    private synchronized void replace(State next) {
        state = next;
    }
}
