package io.batchsh.command;

import io.batchsh.completion.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code help}: explains the commands. */
@Command(
        name = "help",
        description = "Explain the commands, or one of them.",
        footer = {
            "help",
            "help pool create",
            "help pipes",
            "help keys",
            "help pool | grep create",
            "help pool --as markdown"
        })
final class HelpCommand extends Verb {

    private static final String PIPES = "pipes";
    private static final String KEYS = "keys";

    @Parameters(paramLabel = "<command>", arity = "0..*", description = "The command, pipes or keys.")
    List<String> words = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "<kind>",
            description = "The reference page of a command, or of batchsh itself: ${COMPLETION-CANDIDATES}.")
    HelpPages.@Nullable Format format;

    private final CommandTable table;

    HelpCommand(CommandContext context, CommandTable table) {
        super(context);
        this.table = table;
    }

    @Override
    Outcome run() {
        String text = text();
        context.console().page(console -> console.print(text));
        return Outcome.done();
    }

    private String text() {
        if (format != null) {
            return page(format);
        }
        if (words.equals(List.of(PIPES))) {
            return new PipeHelp().text();
        }
        if (words.equals(List.of(KEYS))) {
            return new HelpText(table).keys();
        }
        return words.isEmpty() ? new HelpText(table).overview() : usage();
    }

    private String page(HelpPages.Format kind) {
        String word = words.isEmpty() ? HelpPages.PROGRAM : words.get(0);
        if (!word.equals(HelpPages.PROGRAM) && !table.contains(word)) {
            throw unknown(word, table.words());
        }
        return new HelpPages(table, context.completion().program().get()).page(word, kind);
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
        return HelpText.usage(at);
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
