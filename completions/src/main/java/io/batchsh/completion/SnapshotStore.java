package io.batchsh.completion;

import java.util.Optional;

/** Where snapshots outlive the program. Called on a thread of its own, never while a key is handled. */
public interface SnapshotStore {
    /** What was saved of a source in a context; empty where nothing usable is. */
    Optional<Snapshot> load(String context, String source);

    /** Saves a snapshot in place of the one before. A failure costs warmth and nothing else, so none is reported. */
    void save(String context, String source, Snapshot snapshot);

    /** A store that keeps nothing. */
    static SnapshotStore none() {
        return new SnapshotStore() {
            @Override
            public Optional<Snapshot> load(String context, String source) {
                return Optional.empty();
            }

            @Override
            public void save(String context, String source, Snapshot snapshot) {
                // Nothing outlives the program.
            }
        };
    }
}
