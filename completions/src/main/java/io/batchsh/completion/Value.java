package io.batchsh.completion;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * Something a user may type, with what is known of it.
 *
 * @param value the text to type, unquoted
 * @param description shown beside it; may be empty
 * @param group the heading it is shown under; may be empty
 * @param attributes facts that {@link ValueFilter}s decide by, such as {@code gallery} of an image definition
 * @param rank its place among equally good matches: lower comes first, equal ranks are in natural order
 * @param finished whether the word ends with it, so that a space may follow; a folder's name goes on
 */
public record Value(
        String value, String description, String group, Map<String, String> attributes, int rank, boolean finished) {
    public Value {
        requireNonNull(value, "value is null");
        requireNonNull(description, "description is null");
        requireNonNull(group, "group is null");
        attributes = Map.copyOf(attributes);
    }

    /** A finished value. */
    public Value(String value, String description, String group, Map<String, String> attributes, int rank) {
        this(value, description, group, attributes, rank, true);
    }

    /** A bare value of rank 0. */
    public static Value of(String value) {
        return new Value(value, "", "", Map.of(), 0);
    }

    /** A described value of rank 0. */
    public static Value of(String value, String description) {
        return new Value(value, description, "", Map.of(), 0);
    }

    /** This value with an attribute more, or with another text for it. */
    public Value with(String attribute, String text) {
        Map<String, String> more = new HashMap<>(attributes);
        more.put(attribute, text);
        return withAttributes(more);
    }

    /** This value with these attributes in place of its own. */
    public Value withAttributes(Map<String, String> others) {
        return new Value(value, description, group, others, rank, finished);
    }

    /** This value under a heading. */
    public Value withGroup(String heading) {
        return new Value(value, description, heading, attributes, rank, finished);
    }

    /** This value at another rank. */
    public Value withRank(int place) {
        return new Value(value, description, group, attributes, place, finished);
    }

    /** This value, with more of the word to come. */
    public Value unfinished() {
        return new Value(value, description, group, attributes, rank, false);
    }

    /** An attribute's text. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
