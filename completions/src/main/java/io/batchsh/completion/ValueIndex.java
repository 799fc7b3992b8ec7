package io.batchsh.completion;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * The values of every source in every context, as last seen. Reading never blocks; loading happens on one daemon thread,
 * one source at a time. A context is an opaque key (tenant, subscription, account): who switches it asks with another
 * key from then on and gets nothing of the old one.
 */
public final class ValueIndex implements AutoCloseable {
    private static final Duration SAVING = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Map<String, Map<String, IndexEntry>> contexts = new ConcurrentHashMap<>();
    private final SnapshotStore store;
    private final ThreadPoolExecutor loading;
    private final ThreadPoolExecutor filing;

    /** An empty index that nothing outlives. */
    public ValueIndex(InstantSource clock) {
        this(clock, SnapshotStore.none());
    }

    /**
     * An empty index; no thread runs before the first source is registered.
     *
     * @param store what a source held last time comes from there, and what it holds goes there
     */
    public ValueIndex(InstantSource clock, SnapshotStore store) {
        this.clock = requireNonNull(clock, "clock is null");
        this.store = requireNonNull(store, "store is null");
        this.loading = executor("batchsh-value-index");
        this.filing = executor("batchsh-value-files");
    }

    /**
     * Says how to load a source; what the store has of it is there soon after. A loader registered before is replaced, what
     * it loaded stays.
     */
    public void register(String context, String source, ValueLoader loader) {
        requireNonNull(loader, "loader is null");
        Map<String, IndexEntry> entries =
                contexts.computeIfAbsent(requireNonNull(context, "context is null"), key -> new ConcurrentHashMap<>());
        IndexEntry entry = entries.computeIfAbsent(requireNonNull(source, "source is null"), key -> {
            IndexEntry added =
                    new IndexEntry(clock, snapshot -> filing.execute(() -> store.save(context, source, snapshot)));
            filing.execute(() -> store.load(context, source).ifPresent(added::seed));
            return added;
        });
        entry.use(loader);
    }

    /** Puts in a snapshot saved earlier, unless a newer one is there. The source must be registered. */
    public void seed(String context, String source, Snapshot snapshot) {
        registered(context, source).seed(snapshot);
    }

    /** The last snapshot. */
    public Optional<Snapshot> get(String context, String source) {
        return Optional.ofNullable(entry(context, source)).flatMap(IndexEntry::snapshot);
    }

    /** Why the last refresh failed; empty again after one that succeeds. */
    public Optional<LoadFailure> failure(String context, String source) {
        return Optional.ofNullable(entry(context, source)).flatMap(IndexEntry::failure);
    }

    /** Whether a refresh is waiting or running. */
    public boolean isRefreshing(String context, String source) {
        IndexEntry entry = entry(context, source);
        return entry != null && entry.isRefreshing();
    }

    /**
     * Asks for a refresh of every source of the context that was last tried longer ago than this, or never. Returns at
     * once; a refresh already asked for is not asked for twice.
     */
    public void touch(String context, Duration maximumAge) {
        Instant oldest = clock.instant().minus(maximumAge);
        contexts.getOrDefault(context, Map.of()).values().forEach(entry -> {
            if (entry.triedBefore(oldest)) {
                entry.requestUnlessRefreshing(loading);
            }
        });
    }

    /**
     * Asks for a refresh because the source has changed. Returns at once. A load that is running began before the change
     * and does not count, so another follows it. Unknown sources are ignored.
     */
    public void invalidate(String context, String source) {
        IndexEntry entry = entry(context, source);
        if (entry != null) {
            entry.request(loading);
        }
    }

    /** Drops all that is known of a context, its loaders included. */
    public void forget(String context) {
        Map<String, IndexEntry> entries = contexts.remove(context);
        if (entries != null) {
            entries.values().forEach(IndexEntry::forget);
        }
    }

    /** Completes when every refresh asked for so far has ended, or the index is closed. */
    public CompletableFuture<Void> settled() {
        Settled settled = new Settled();
        loading.execute(settled);
        return settled;
    }

    /** Completes when everything that was to be read from the store or saved there so far is. */
    public CompletableFuture<Void> filed() {
        Settled settled = new Settled();
        filing.execute(settled);
        return settled;
    }

    /**
     * Interrupts a running load and drops the waiting ones; what is loaded is saved before this returns, unless that takes
     * unusually long. What is loaded stays readable.
     */
    @Override
    public void close() {
        loading.shutdownNow().forEach(waiting -> reject(waiting, loading));
        filing.shutdown();
        try {
            filing.awaitTermination(SAVING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    IndexedValues indexed(String context, String source) {
        IndexEntry entry = entry(context, source);
        return entry == null ? IndexedValues.EMPTY : entry.indexed();
    }

    InstantSource clock() {
        return clock;
    }

    private @Nullable IndexEntry entry(String context, String source) {
        return contexts.getOrDefault(context, Map.of()).get(source);
    }

    private IndexEntry registered(String context, String source) {
        IndexEntry entry = entry(context, source);
        if (entry == null) {
            throw new IllegalArgumentException("no source " + source + " is registered in context " + context);
        }
        return entry;
    }

    private static ThreadPoolExecutor executor(String name) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                },
                ValueIndex::reject);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static void reject(Runnable work, ThreadPoolExecutor closed) {
        if (work instanceof Settled settled) {
            settled.run();
        }
    }

    private static final class Settled extends CompletableFuture<Void> implements Runnable {
        @Override
        public void run() {
            complete(null);
        }
    }
}
