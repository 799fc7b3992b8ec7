package io.batchsh.command;

import io.batchsh.completion.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Parameters;

/** {@code help}: explains the commands. */
@Command(
        name = "help",
        description = "Explain the commands, or one of them.",
        footer = {"help", "help pool create", "help pipes", "help pool | grep create"})
final class HelpCommand extends Verb {

    private static final String PIPES = "pipes";

    @Parameters(paramLabel = "<command>", arity = "0..*", description = "The command, or pipes.")
    List<String> words = new ArrayList<>();

    private final CommandTable table;

    HelpCommand(CommandContext context, CommandTable table) {
        super(context);
        this.table = table;
    }

    @Override
    Outcome run() {
        context.console().print(text());
        return Outcome.done();
    }

    private String text() {
        if (words.equals(List.of(PIPES))) {
            return new PipeHelp().text();
        }
        return words.isEmpty() ? overview() : usage();
    }

    private String overview() {
        StringBuilder text = new StringBuilder();
        int width = table.words().stream().mapToInt(String::length).max().orElse(0);
        for (String word : table.words()) {
            text.append(("  %-" + width + "s  %s%n").formatted(word, table.description(word)));
        }
        return "Commands:\n" + text.toString().replace("\r\n", "\n") + """

                New here? tutorial start first-pool.
                help COMMAND explains one, with examples; Tab completes commands, options and names in Azure.
                Results go on: pool list | where state == active | select id vmSize > pools.txt; help pipes says how.
                A line that is plainly Groovy is evaluated: 1 + 1, pools.list(), x = pools.show('nightly'), _.id
                """;
    }

    private String usage() {
        CommandLine at = table.parser(words.get(0)).orElseThrow(() -> unknown(words.get(0), table.words()));
        StringBuilder path = new StringBuilder(words.get(0));
        for (String word : words.subList(1, words.size())) {
            CommandLine next = at.getSubcommands().get(word);
            if (next == null) {
                throw unknown(
                        path + " " + word,
                        at.getSubcommands().keySet().stream()
                                .map(verb -> path + " " + verb)
                                .toList());
            }
            at = next;
            path.append(' ').append(word);
        }
        return text(at);
    }

    /** The usage text of a command, and its examples in whole lines, to be copied. */
    static String text(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        String[] examples = usage.footer();
        usage.footer(new String[0]);
        StringBuilder text =
                new StringBuilder(command.getUsageMessage(Help.Ansi.OFF).replace("\r\n", "\n"));
        usage.footer(examples);
        if (examples.length > 0) {
            text.append("\nExamples:\n");
            for (String example : examples) {
                text.append("  ").append(example).append('\n');
            }
        }
        return text.toString();
    }

    private static UsageException unknown(String name, Iterable<String> known) {
        List<String> names = new ArrayList<>();
        known.forEach(names::add);
        Optional<String> nearest = Suggestions.nearest(name, names).stream().findFirst();
        return new UsageException(
                "There is no command '" + name + "'.",
                nearest.map(best -> "help " + best).orElse("help"));
    }
}
