package io.batchsh.recording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
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

    private final List<Supplier<String>> secrets = new CopyOnWriteArrayList<>();

    /** Adds a secret, read anew for each record, so that it may be forgotten or replaced. */
    public void add(Supplier<String> secret) {
        secrets.add(Objects.requireNonNull(secret, "secret is null"));
    }

    /** Whether a secret is in a text, plain or percent-encoded. */
    public boolean occursIn(String text) {
        return literals().stream().anyMatch(text::contains);
    }

    Set<String> literals() {
        if (secrets.isEmpty()) {
            return Set.of();
        }
        Set<String> literals = new LinkedHashSet<>();
        for (Supplier<String> secret : secrets) {
            String value = secret.get();
            if (value != null && value.length() >= SHORTEST) {
                literals.add(value);
                literals.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return literals;
    }
}
