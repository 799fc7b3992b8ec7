package io.batchsh.completion;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * The same, with equal attributes held once: thousands of versions of one image definition say the same of
     * themselves, and filters read attributes fastest where they share memory.
     */
    Snapshot compact() {
        Map<Map<String, String>, Map<String, String>> known = new HashMap<>();
        return new Snapshot(
                values.stream()
                        .map(value -> value.withAttributes(
                                known.computeIfAbsent(value.attributes(), attributes -> attributes)))
                        .toList(),
                taken);
    }
}
