package io.batchsh.completion;

import java.util.ArrayList;
import java.util.List;

import static java.util.Objects.requireNonNull;

/**
 * An option of a command.
 *
 * @param names every spelling, dashes included, such as {@code --output} and {@code -o}; the first is the one shown
 * @param description shown beside it; may be empty
 * @param required whether the command fails without it
 * @param repeatable whether it may be given more than once
 * @param argument what it takes; {@link Argument.None} for a flag
 */
public record OptionNode(
        List<String> names, String description, boolean required, boolean repeatable, Argument argument) {
    public OptionNode {
        names = List.copyOf(names);
        requireNonNull(description, "description is null");
        requireNonNull(argument, "argument is null");
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an option without a name");
        }
        for (String name : names) {
            if (name.length() < 2 || name.charAt(0) != '-' || name.equals("--") || name.indexOf('=') >= 0) {
                throw new IllegalArgumentException("not an option name: " + name);
            }
        }
        if (argument instanceof Argument.CommandLine) {
            throw new IllegalArgumentException("only a parameter can take a command line: " + names);
        }
    }

    /** An option that takes a value. */
    public static OptionNode of(String name, String description, Argument argument) {
        return new OptionNode(List.of(name), description, false, false, argument);
    }

    /** An option that takes nothing. */
    public static OptionNode flag(String name, String description) {
        return of(name, description, Argument.none());
    }

    /** This option with further spellings. */
    public OptionNode withNames(String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return new OptionNode(all, description, required, repeatable, argument);
    }

    /** This option, required. */
    public OptionNode asRequired() {
        return new OptionNode(names, description, true, repeatable, argument);
    }

    /** This option, repeatable. */
    public OptionNode asRepeatable() {
        return new OptionNode(names, description, required, true, argument);
    }

    /** Whether a value follows it. */
    public boolean takesValue() {
        return !(argument instanceof Argument.None);
    }
}
