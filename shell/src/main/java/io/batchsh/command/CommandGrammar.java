package io.batchsh.command;

import io.batchsh.completion.Argument;
import io.batchsh.completion.CommandNode;
import io.batchsh.completion.Grammar;
import io.batchsh.completion.OptionNode;
import io.batchsh.completion.ParameterNode;
import io.batchsh.completion.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The grammar for completion, read off the parsers, so that the two cannot differ. A parameter label such as {@code <pool>}
 * names the source its values come from.
 */
final class CommandGrammar {

    private static final Set<String> HIDDEN_UNTIL_ASKED = Set.of("--help");

    /** What most commands take; it comes behind what is their own. */
    private static final Set<String> OF_EVERY_COMMAND =
            Set.of("--output", "--query", "--dry-run", "--yes", "--confirm");

    /** The labels of files, and how the names of such files end. */
    private static final Map<String, List<String>> FILES = Map.of(
            "file", List.of(),
            "new-file", List.of(),
            "plan-file", List.of(".json"),
            "state-file", List.of(),
            "pem-file", List.of(".pem"),
            "recording", List.of(RecordingFolder.SUFFIX),
            "new-recording", List.of(RecordingFolder.SUFFIX),
            "script", List.of(".groovy"));

    /** What the options of the program itself take, which names no source in its label. */
    private static final Map<String, Argument> PROGRAM = Map.of(
            "--file", Argument.file("FILE"),
            "--init", Argument.file("FILE"),
            "--playback", Argument.file("FILE", RecordingFolder.SUFFIX),
            "--record", Argument.file("FILE", RecordingFolder.SUFFIX),
            "--simulated", Argument.none(),
            "--context", Argument.from(SessionValues.CONTEXT),
            "--output", Argument.oneOf("table", "vertical", "json", "jsonc", "yaml", "tsv", "csv", "none"),
            "--on-error", Argument.oneOf("stop", "continue"),
            "--color", Argument.oneOf("auto", "always", "never"));

    private CommandGrammar() {}

    /** The options of the program itself, which stand before a command in an outer shell. */
    static List<OptionNode> program(CommandLine parser) {
        return parser.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(option -> option(option, Set.of()))
                .map(option -> new OptionNode(
                        option.names(),
                        option.description(),
                        false,
                        option.repeatable(),
                        PROGRAM.getOrDefault(option.names().get(0), option.argument())))
                .toList();
    }

    static Grammar of(CommandTable table, Set<String> sources) {
        List<CommandNode> nodes = new ArrayList<>();
        for (String word : table.words()) {
            CommandLine parser = table.parser(word).orElseThrow();
            nodes.add(node(word, table.aliasesOf(word), table.description(word), parser, sources));
        }
        return Grammar.of(nodes.toArray(CommandNode[]::new));
    }

    private static CommandNode node(
            String name, List<String> aliases, String description, CommandLine parser, Set<String> sources) {
        CommandSpec spec = parser.getCommandSpec();
        List<CommandNode> subcommands = new ArrayList<>();
        parser.getSubcommands()
                .forEach((verb, child) -> subcommands.add(node(verb, List.of(), descriptionOf(child), child, sources)));
        List<OptionNode> options = spec.options().stream()
                .filter(option -> !option.hidden() && !HIDDEN_UNTIL_ASKED.contains(option.longestName()))
                .sorted(Comparator.comparing(option -> OF_EVERY_COMMAND.contains(option.longestName())))
                .map(option -> option(option, sources))
                .toList();
        List<ParameterNode> parameters = spec.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .map(parameter -> parameter(name, parameter, sources))
                .toList();
        return new CommandNode(name, aliases, description, subcommands, options, parameters);
    }

    private static String descriptionOf(CommandLine parser) {
        String[] description = parser.getCommandSpec().usageMessage().description();
        return description.length == 0 ? "" : description[0];
    }

    private static OptionNode option(OptionSpec option, Set<String> sources) {
        List<String> names = new ArrayList<>(List.of(option.names()));
        names.sort((left, right) -> Integer.compare(right.length(), left.length()));
        return new OptionNode(
                names,
                option.description().length == 0 ? "" : plain(option.description()[0]),
                option.required(),
                option.isMultiValue(),
                option.arity().max() == 0 ? Argument.none() : argument(option, sources));
    }

    /** Beside a candidate the values of an option are not listed; they are candidates themselves. */
    private static String plain(String description) {
        int values = description.indexOf(": ${COMPLETION-CANDIDATES}");
        return values < 0 ? description : description.substring(0, values) + ".";
    }

    private static ParameterNode parameter(String command, PositionalParamSpec parameter, Set<String> sources) {
        Argument argument = command.equals("help") ? Argument.commandLine() : argument(parameter, sources);
        return new ParameterNode(
                label(parameter),
                parameter.description().length == 0 ? "" : parameter.description()[0],
                argument,
                parameter.arity().max() > 1);
    }

    private static Argument argument(ArgSpec argument, Set<String> sources) {
        if (argument.completionCandidates() != null) {
            List<Value> values = new ArrayList<>();
            argument.completionCandidates()
                    .forEach(
                            each -> values.add(Value.of(argument.type().isEnum() ? each.toLowerCase(Locale.ROOT) : each)
                                    .withRank(values.size())));
            if (!values.isEmpty()) {
                return new Argument.OneOf(values);
            }
        }
        String label = label(argument);
        List<String> suffixes = FILES.get(label);
        if (suffixes != null) {
            return new Argument.FileName(label, suffixes);
        }
        return sources.contains(label) ? Argument.from(label) : Argument.text(label);
    }

    private static String label(ArgSpec argument) {
        String label = argument.paramLabel();
        return label.startsWith("<") && label.endsWith(">") ? label.substring(1, label.length() - 1) : label;
    }
}
