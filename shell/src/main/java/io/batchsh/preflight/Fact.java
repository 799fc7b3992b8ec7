package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One question to Azure, asked at most once; its answer or its failure is kept. */
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
    T get() {
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
    Optional<AzureException> failure() {
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
