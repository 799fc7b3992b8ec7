package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One question to Azure, asked at most once; its answer or its failure is kept. Safe for use by several threads: those that
 * ask while it is being asked wait for the one answer. A fact may ask another one, never in a circle.
 */
final class Fact<T> {

    private final String name;
    private final Supplier<T> source;
    private @Nullable T value;
    private @Nullable AzureException failure;

    Fact(String name, Supplier<T> source) {
        this.name = name;
        this.source = source;
    }

    /** The answer. */
    synchronized T get() {
        Optional<AzureException> failed = failure();
        if (failed.isPresent()) {
            throw new UnreadableFactException(name, failed.get());
        }
        T known = value;
        if (known == null) {
            throw new IllegalStateException(name + " has neither value nor failure");
        }
        return known;
    }

    /** Why there is no answer. */
    synchronized Optional<AzureException> failure() {
        if (value == null && failure == null) {
            try {
                value = source.get();
            } catch (AzureException refused) {
                failure = refused;
            }
        }
        return Optional.ofNullable(failure);
    }
}
