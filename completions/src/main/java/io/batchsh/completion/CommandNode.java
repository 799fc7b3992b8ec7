package io.batchsh.completion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * A command: a verb with options and parameters, or a noun with subcommands.
 *
 * @param name the word that calls it
 * @param aliases other words that call it
 * @param description shown beside it; may be empty
 * @param subcommands the commands below it, in the order they are offered
 * @param options its own options, in the order they are offered
 * @param parameters its positional parameters, in their order on the line
 */
public record CommandNode(
        String name,
        List<String> aliases,
        String description,
        List<CommandNode> subcommands,
        List<OptionNode> options,
        List<ParameterNode> parameters) {
    public CommandNode {
        requireNonNull(name, "name is null");
        requireNonNull(description, "description is null");
        aliases = List.copyOf(aliases);
        subcommands = List.copyOf(subcommands);
        options = List.copyOf(options);
        parameters = List.copyOf(parameters);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a command without a name");
        }
        for (ParameterNode parameter : parameters.subList(0, Math.max(0, parameters.size() - 1))) {
            if (parameter.repeatable()) {
                throw new IllegalArgumentException(
                        name + ": nothing can follow the repeatable parameter " + parameter.label());
            }
        }
        Names.requireDistinct(name + ": subcommand", subcommands.stream().flatMap(CommandNode::names));
        Names.requireDistinct(name + ": option", options.stream().flatMap(option -> option.names().stream()));
    }

    /** A command with nothing below it yet. */
    public static CommandNode of(String name, String description) {
        return new CommandNode(name, List.of(), description, List.of(), List.of(), List.of());
    }

    /** This command with these aliases. */
    public CommandNode withAliases(String... words) {
        return new CommandNode(name, List.of(words), description, subcommands, options, parameters);
    }

    /** This command with these subcommands. */
    public CommandNode withSubcommands(CommandNode... commands) {
        return new CommandNode(name, aliases, description, List.of(commands), options, parameters);
    }

    /** This command with these options. */
    public CommandNode withOptions(OptionNode... nodes) {
        return new CommandNode(name, aliases, description, subcommands, List.of(nodes), parameters);
    }

    /** This command with these parameters. */
    public CommandNode withParameters(ParameterNode... nodes) {
        return new CommandNode(name, aliases, description, subcommands, options, List.of(nodes));
    }

    /** The parameter that the word at this position fills, counted from 0. */
    Optional<ParameterNode> parameterAt(int position) {
        if (position < parameters.size()) {
            return Optional.of(parameters.get(position));
        }
        return parameters.isEmpty()
                ? Optional.empty()
                : Optional.of(parameters.get(parameters.size() - 1)).filter(ParameterNode::repeatable);
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }
}
