package io.batchsh.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The reference pages of commands, for a reader of Markdown and for {@code man}: the same words that {@code help} says.
 *
 * @param program the options of the program itself
 */
record HelpPages(CommandTable table, CommandLine program) {

    /** The name of the page of the program itself. */
    static final String PROGRAM = "batchsh";

    /** A kind of page. */
    enum Format {
        MARKDOWN,
        MAN
    }

    /** The page of a first word and all its verbs. */
    String page(String word, Format format) {
        if (word.equals(PROGRAM)) {
            return format == Format.MARKDOWN ? programMarkdown() : programMan();
        }
        CommandLine command = table.parser(word).orElseThrow();
        List<CommandLine> verbs = new ArrayList<>();
        collect(command, verbs);
        return format == Format.MARKDOWN ? markdown(word, verbs) : man(word, verbs);
    }

    private static void collect(CommandLine command, List<CommandLine> verbs) {
        if (command.getSubcommands().isEmpty()) {
            verbs.add(command);
        }
        command.getSubcommands().values().forEach(below -> collect(below, verbs));
    }

    private static String pathOf(CommandLine verb) {
        return verb.getCommandSpec().qualifiedName(" ");
    }

    private static String description(CommandLine verb) {
        return String.join(" ", verb.getCommandSpec().usageMessage().description());
    }

    private static String names(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + label(option);
        return String.join(", ", option.names()) + value;
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel();
    }

    private static String description(ArgSpec argument) {
        String values = argument.completionCandidates() == null
                ? ""
                : listOf(argument.completionCandidates()).stream().collect(Collectors.joining(", "));
        return String.join(" ", argument.description()).replace("${COMPLETION-CANDIDATES}", values)
                + (argument.isOption() && argument.required() ? " Required." : "");
    }

    private static List<String> listOf(Iterable<String> values) {
        List<String> list = new ArrayList<>();
        values.forEach(list::add);
        return list;
    }

    private static List<OptionSpec> options(CommandLine verb) {
        return verb.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .toList();
    }

    private static List<PositionalParamSpec> parameters(CommandLine verb) {
        return verb.getCommandSpec().positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .toList();
    }

    private static List<String> examples(CommandLine verb) {
        return Arrays.asList(verb.getCommandSpec().usageMessage().footer());
    }

    private static String synopsis(CommandLine verb) {
        String parameters = parameters(verb).stream()
                .map(parameter -> parameter.arity().min() == 0 ? "[" + label(parameter) + "]" : label(parameter))
                .collect(Collectors.joining(" "));
        String required = options(verb).stream()
                .filter(OptionSpec::required)
                .map(option -> option.longestName() + " " + label(option))
                .collect(Collectors.joining(" "));
        return (pathOf(verb) + " " + required + " " + parameters + " [options]").replaceAll(" +", " ");
    }

    private String markdown(String word, List<CommandLine> verbs) {
        StringBuilder text = new StringBuilder("# " + word + "\n\n" + table.description(word) + "\n");
        for (CommandLine verb : verbs) {
            if (verbs.size() > 1 || !pathOf(verb).equals(word)) {
                text.append("\n## ")
                        .append(pathOf(verb))
                        .append("\n\n")
                        .append(description(verb))
                        .append('\n');
            }
            text.append("\n```\n").append(synopsis(verb)).append("\n```\n");
            List<String> rows = new ArrayList<>();
            parameters(verb).forEach(parameter -> rows.add(row(label(parameter), description(parameter))));
            options(verb).forEach(option -> rows.add(row(names(option), description(option))));
            if (!rows.isEmpty()) {
                text.append("\n| | |\n|---|---|\n");
                rows.forEach(text::append);
            }
            if (!examples(verb).isEmpty()) {
                text.append("\n```sh\n");
                examples(verb).forEach(example -> text.append(example).append('\n'));
                text.append("```\n");
            }
        }
        return text.toString();
    }

    private static String row(String names, String description) {
        return "| `" + names + "` | " + description.replace("|", "\\|").replace("<", "&lt;") + " |\n";
    }

    private String man(String word, List<CommandLine> verbs) {
        StringBuilder text = new StringBuilder();
        text.append(".TH \"BATCHSH\\-")
                .append(roff(word.toUpperCase(Locale.ROOT)))
                .append("\" \"1\" \"\" \"batchsh\" \"batchsh\"\n.SH NAME\nbatchsh\\-")
                .append(roff(word))
                .append(" \\- ")
                .append(roff(table.description(word)))
                .append("\n.SH SYNOPSIS\n.nf\n");
        verbs.forEach(verb -> text.append(roff("batchsh " + synopsis(verb))).append('\n'));
        text.append(".fi\n.SH COMMANDS\n");
        for (CommandLine verb : verbs) {
            text.append(".SS ")
                    .append(roff(pathOf(verb)))
                    .append('\n')
                    .append(roff(description(verb)))
                    .append('\n');
            parameters(verb).forEach(parameter -> text.append(item(label(parameter), description(parameter))));
            options(verb).forEach(option -> text.append(item(names(option), description(option))));
            if (!examples(verb).isEmpty()) {
                text.append(".PP\nExamples:\n.nf\n.RS\n");
                examples(verb).forEach(example -> text.append(roff(example)).append('\n'));
                text.append(".RE\n.fi\n");
            }
        }
        return text.append(".SH SEE ALSO\nbatchsh(1)\n").toString();
    }

    private String programMarkdown() {
        StringBuilder text =
                new StringBuilder("# batchsh\n\n" + description(program).strip() + "\n\n```\n");
        synopses().forEach(line -> text.append(line).append('\n'));
        text.append("```\n\n| | |\n|---|---|\n");
        options(program).forEach(option -> text.append(row(names(option), description(option))));
        text.append("\nExit codes: ").append(exitCodes()).append("\n\n## Commands\n\n| | |\n|---|---|\n");
        table.words().forEach(word -> text.append("| [")
                .append(word)
                .append("](")
                .append(word)
                .append(".md) | ")
                .append(table.description(word))
                .append(" |\n"));
        return text.toString();
    }

    private String programMan() {
        StringBuilder text = new StringBuilder(
                ".TH \"BATCHSH\" \"1\" \"\" \"batchsh\" \"batchsh\"\n.SH NAME\nbatchsh \\- an interactive shell for Azure Batch pools\n.SH SYNOPSIS\n.nf\n");
        synopses().forEach(line -> text.append(roff(line)).append('\n'));
        text.append(".fi\n.SH DESCRIPTION\n")
                .append(roff(description(program).strip()))
                .append("\n.SH OPTIONS\n");
        options(program).forEach(option -> text.append(item(names(option), description(option))));
        text.append(".SH EXIT STATUS\n").append(roff(exitCodes())).append("\n.SH COMMANDS\n");
        table.words().forEach(word -> text.append(item("batchsh-" + word + "(1)", table.description(word))));
        return text.toString();
    }

    private List<String> synopses() {
        return Arrays.stream(program.getCommandSpec().usageMessage().customSynopsis())
                .map(String::strip)
                .toList();
    }

    private static String exitCodes() {
        return "0 done, 1 failed, 2 usage, 3 not found, 4 refused by preflight or policy, 5 a replay differs or drift, "
                + "130 interrupted.";
    }

    private static String item(String names, String description) {
        return ".TP\n\\fB" + roff(names) + "\\fR\n" + roff(description) + "\n";
    }

    /** A line that begins with a dot or an apostrophe would be a request. */
    private static String roff(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
