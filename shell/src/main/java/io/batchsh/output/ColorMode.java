package io.batchsh.output;

import java.util.Locale;

/** When to colour, as {@code --color} and {@code BATCHSH_COLOR} say it. */
public enum ColorMode {
    /** Where the environment and the stream allow. */
    AUTO,
    ALWAYS,
    NEVER;

    /** The name as typed after {@code --color}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
