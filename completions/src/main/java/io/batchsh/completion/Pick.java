package io.batchsh.completion;

import java.time.Instant;

import static java.util.Objects.requireNonNull;

/**
 * How often a value was chosen.
 *
 * @param context the context it was chosen in
 * @param source its source
 * @param value the value, unquoted
 * @param count choices, decayed to what they weighed at {@code at}
 * @param at the last choice
 */
public record Pick(String context, String source, String value, double count, Instant at) {
    public Pick {
        requireNonNull(context, "context is null");
        requireNonNull(source, "source is null");
        requireNonNull(value, "value is null");
        requireNonNull(at, "at is null");
    }
}
