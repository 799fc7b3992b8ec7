package io.batchsh.command.pipe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can stand behind a {@code |}. */
public enum PipeVerb {
    WHERE("where <field> <operator> <value> | where { closure }", "Keep the rows of which this is true."),
    SELECT("select <field> [<name>=<field> ...]", "Keep only these fields of each row."),
    SORT("sort [-]<field> ...", "Sort by fields; with - in front, the highest first."),
    HEAD("head [<count>]", "Keep the first rows, 10 without a count, and ask Azure for no more."),
    TAIL("tail [<count>]", "Keep the last rows, 10 without a count."),
    FIRST("first", "The first row by itself, as show would give it."),
    COUNT("count", "How many rows there are."),
    UNIQUE("unique [<field> ...]", "Keep the first row of each kind."),
    GREP("grep [-i] [-v] <text>", "Keep the lines of the printed text that contain this.");

    private final String synopsis;
    private final String description;

    PipeVerb(String synopsis, String description) {
        this.synopsis = synopsis;
        this.description = description;
    }

    /** The verb as typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it is written. */
    public String synopsis() {
        return synopsis;
    }

    /** What it does, in a sentence. */
    public String description() {
        return description;
    }

    /** Whether fields of the rows follow it. */
    public boolean takesFields() {
        return this == WHERE || this == SELECT || this == SORT || this == UNIQUE;
    }

    static Optional<PipeVerb> of(String word) {
        return Arrays.stream(values())
                .filter(verb -> verb.toString().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(PipeVerb::toString).toList();
    }
}
