package io.batchsh.completion;

import java.util.List;

/**
 * What can be typed.
 *
 * @param commands the first words of a line, in the order they are offered
 * @param globalOptions options understood with every command
 */
public record Grammar(List<CommandNode> commands, List<OptionNode> globalOptions) {
    public Grammar {
        commands = List.copyOf(commands);
        globalOptions = List.copyOf(globalOptions);
        Names.requireDistinct("command", commands.stream().flatMap(CommandNode::names));
        Names.requireDistinct("global option", globalOptions.stream().flatMap(option -> option.names().stream()));
    }

    /** A grammar without global options. */
    public static Grammar of(CommandNode... commands) {
        return new Grammar(List.of(commands), List.of());
    }

    /** This grammar with these global options. */
    public Grammar withGlobalOptions(OptionNode... options) {
        return new Grammar(commands, List.of(options));
    }
}
