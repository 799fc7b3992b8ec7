package io.batchsh.completion;

import java.time.Instant;
import java.util.List;

import static java.util.Objects.requireNonNull;

/**
 * What a source held at one moment.
 *
 * @param values in the order the loader gave
 * @param taken when loading began, so that nothing newer is taken for included
 */
public record Snapshot(List<Value> values, Instant taken) {
    public Snapshot {
        values = List.copyOf(values);
        requireNonNull(taken, "taken is null");
    }
}
