package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Facts of one kind, each asked at most once, such as the permissions at each of some scopes. */
final class FactTable<T> {

    private final String name;
    private final Function<String, T> source;
    private final Map<String, Fact<T>> facts = new ConcurrentHashMap<>();

    /**
     * @param name what the facts are, in words; the key is added to it
     * @param source asks for the fact of a key
     */
    FactTable(String name, Function<String, T> source) {
        this.name = name;
        this.source = source;
    }

    /** The fact of a key; keys do not differ by case, as ids in Azure do not. */
    T get(String key) {
        return fact(key).get();
    }

    /** Why there is no such fact. */
    Optional<AzureException> failure(String key) {
        return fact(key).failure();
    }

    private Fact<T> fact(String key) {
        return facts.computeIfAbsent(
                key.toLowerCase(Locale.ROOT), same -> new Fact<>(name + key, () -> source.apply(key)));
    }
}
