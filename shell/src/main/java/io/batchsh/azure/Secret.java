package io.batchsh.azure;

import java.util.function.Supplier;

import static java.util.Objects.requireNonNull;

/** A password or key that cannot be printed, logged, compared or serialized by accident. */
public final class Secret {

    private final Supplier<String> text;

    private Secret(Supplier<String> text) {
        this.text = text;
    }

    public static Secret of(String text) {
        requireNonNull(text, "text is null");
        return new Secret(() -> text);
    }

    /** A secret that is worked out each time it is needed. */
    public static Secret from(Supplier<String> text) {
        return new Secret(requireNonNull(text, "text is null"));
    }

    /** The secret itself, for the one call that needs it. */
    public String reveal() {
        return text.get();
    }

    @Override
    public String toString() {
        return "***";
    }
}
