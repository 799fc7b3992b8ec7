package io.batchsh.command;

import java.util.List;
import java.util.Set;

/**
 * The options of a pool that belong together.
 *
 * @param heading as help shows it
 */
record PoolSection(String heading, List<PoolOption> options) {

    static PoolSection of(String heading, PoolOption... options) {
        return new PoolSection(heading, List.of(options));
    }

    /** The options whose property is one of some. */
    PoolSection only(Set<String> properties) {
        return new PoolSection(
                heading,
                options.stream()
                        .filter(option -> properties.contains(option.property()))
                        .toList());
    }
}
