package io.batchsh.azure;

import static java.util.Objects.requireNonNull;

/** A password or key that cannot be printed, logged, compared or serialized by accident. */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret of(String text) {
        return new Secret(requireNonNull(text, "text is null"));
    }

    /** The secret itself, for the one call that needs it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "***";
    }
}
