package io.batchsh.recording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * The secrets a session knows by value: the recorder masks them wherever they appear, plain or percent-encoded. Values of
 * fewer than {@value #SHORTEST} characters are ignored, for masking them would mask half of every line.
 */
public final class SecretRegister {

    static final int SHORTEST = 4;

    /** As many sources as there may be before those that repeat a value are looked for. */
    private static final int FEW = 32;

    private final CopyOnWriteArrayList<Supplier<String>> sources = new CopyOnWriteArrayList<>();

    private volatile int most = FEW;

    /**
     * Adds a secret, which is asked for when a text is held against it and not before. Signing in again adds the same ones
     * again; each value is kept once.
     *
     * @param secret a value that stays the same, or null as long as there is none
     */
    public void add(Supplier<String> secret) {
        sources.addIfAbsent(Objects.requireNonNull(secret, "secret is null"));
        // Where nothing is written nobody asks for the values.
        if (sources.size() > most) {
            values();
            most = Math.max(FEW, 2 * sources.size());
        }
    }

    /** Whether a secret is in a text, plain or percent-encoded. */
    public boolean occursIn(String text) {
        return literals().stream().anyMatch(text::contains);
    }

    Set<String> literals() {
        if (sources.isEmpty()) {
            return Set.of();
        }
        Set<String> literals = new LinkedHashSet<>();
        for (String value : values()) {
            if (value.length() >= SHORTEST) {
                literals.add(value);
                literals.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return literals;
    }

    /** The values; a source whose value an earlier one has too is dropped. */
    private Set<String> values() {
        Set<String> values = new LinkedHashSet<>();
        Set<Supplier<String>> repeated = new HashSet<>();
        for (Supplier<String> source : sources) {
            String value = source.get();
            if (value != null && !values.add(value)) {
                repeated.add(source);
            }
        }
        if (!repeated.isEmpty()) {
            sources.removeAll(repeated);
        }
        return values;
    }
}
