package io.batchsh.completion;

import java.time.Instant;

import static java.util.Objects.requireNonNull;

/**
 * Why the last refresh of a source brought nothing.
 *
 * @param message the loader's own words; untrusted text
 * @param at when it failed
 */
public record LoadFailure(String message, Instant at) {
    public LoadFailure {
        requireNonNull(message, "message is null");
        requireNonNull(at, "at is null");
    }
}
