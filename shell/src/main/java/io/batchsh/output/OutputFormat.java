package io.batchsh.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How results are printed; the names are those of az, and csv. */
public enum OutputFormat {
    /** Aligned columns with headings, cut to the terminal. */
    TABLE,
    /** The columns of a table one below the other, whole, with an empty line between rows. */
    VERTICAL,
    /** JSON as az prints it: two spaces of indentation, characters beyond ASCII as they are unless a terminal would obey them. */
    JSON,
    /** The same JSON in colour; plain JSON where the theme has no colour. */
    JSONC,
    /** YAML in block style. */
    YAML,
    /**
     * Tab-separated values without a header, as az prints them: a nested list is its length, a nested object is empty, null
     * in a row is {@code None}. Unlike az, truth is {@code true} or {@code false} also inside a row, values keep the order of
     * their keys, and tabs and line ends inside a cell are shown as {@code ^I} and {@code ^J}, so that a line is a row.
     */
    TSV,
    /** RFC 4180 with a header and CRLF line ends: nested values are compact JSON, null is empty. */
    CSV,
    /** Nothing. */
    NONE;

    /**
     * The format of a name in any case.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static OutputFormat parse(String name) {
        for (OutputFormat format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return format;
            }
        }
        String known = Arrays.stream(values()).map(OutputFormat::toString).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("'" + name + "' is not an output format; there are " + known);
    }

    /** Whether results are shown in the columns of their command rather than as their trees. */
    public boolean inColumns() {
        return this == TABLE || this == VERTICAL;
    }

    /** The name as typed after {@code --output}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
