package io.batchsh.command;

import io.batchsh.completion.Snapshot;
import io.batchsh.completion.SnapshotStore;
import io.batchsh.session.Session;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the values of places that are there next time; those of a tutorial end with it, and an outer shell must not offer them.
 *
 * @param store where the others are kept
 * @param passing the keys of the places that pass
 */
record LastingSnapshots(SnapshotStore store, Set<String> passing) implements SnapshotStore {

    LastingSnapshots {
        Objects.requireNonNull(store, "store is null");
        Objects.requireNonNull(passing, "passing is null");
    }

    LastingSnapshots(SnapshotStore store) {
        this(store, ConcurrentHashMap.newKeySet());
    }

    /** Keeps nothing of the place of a session that passes. */
    void leaveOut(Session session) {
        if (session.passes()) {
            passing.add(session.key());
        }
    }

    @Override
    public Optional<Snapshot> load(String context, String source) {
        return passing.contains(context) ? Optional.empty() : store.load(context, source);
    }

    @Override
    public void save(String context, String source, Snapshot snapshot) {
        if (!passing.contains(context)) {
            store.save(context, source, snapshot);
        }
    }
}
