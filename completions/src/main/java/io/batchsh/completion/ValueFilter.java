package io.batchsh.completion;

/**
 * Decides which values of a source go with the rest of the line. Called for every match on the key thread: no input or
 * output, and little work.
 */
@FunctionalInterface
public interface ValueFilter {
    /** Whether the candidate fits; {@code true} where the line does not say enough to decide. */
    boolean accepts(Value candidate, Given given);
}
