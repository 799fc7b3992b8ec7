package io.batchsh.completion;

import static java.util.Objects.requireNonNull;

/**
 * A positional parameter of a command.
 *
 * @param label its name in synopses, such as {@code NAME}
 * @param description what it is; may be empty
 * @param argument what it takes; never {@link Argument.None}
 * @param repeatable whether it takes every further word; only a command's last parameter may
 */
public record ParameterNode(String label, String description, Argument argument, boolean repeatable) {
    public ParameterNode {
        requireNonNull(label, "label is null");
        requireNonNull(description, "description is null");
        requireNonNull(argument, "argument is null");
        if (argument instanceof Argument.None) {
            throw new IllegalArgumentException("a parameter that takes nothing: " + label);
        }
    }

    /** A parameter of one word. */
    public static ParameterNode of(String label, String description, Argument argument) {
        return new ParameterNode(label, description, argument, false);
    }

    /** This parameter, taking every further word. */
    public ParameterNode asRepeatable() {
        return new ParameterNode(label, description, argument, true);
    }
}
