package io.batchsh.command;

import io.batchsh.completion.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Reads the words of a command, and runs nothing.
 *
 * @param bound the names that have a value in Groovy
 */
record CommandReader(CommandTable table, Supplier<Set<String>> bound) {

    /**
     * What the words ask for.
     *
     * @param leaf the command they end in
     * @param verb the same, to be run; empty where its help is asked for
     */
    record Read(CommandLine leaf, Optional<Verb> verb) {

        /** Noun and verb, such as {@code pool list}. */
        String path() {
            return leaf.getCommandSpec().qualifiedName();
        }
    }

    /**
     * @throws UsageException if there is no such command, or it does not take these words
     */
    Read read(List<String> words) {
        if (!table.contains(words.get(0))) {
            throw unknown(words.get(0));
        }
        ParseResult parsed = parse(
                table.parser(words.get(0), words.size() > 1 ? words.get(1) : "").orElseThrow(), words);
        List<CommandLine> lines = parsed.asCommandLineList();
        CommandLine leaf = lines.get(lines.size() - 1);
        if (parsed.hasMatchedOption("help") || isHelpRequested(parsed)) {
            return new Read(leaf, Optional.empty());
        }
        if (leaf.getCommandSpec().userObject() instanceof Verb verb) {
            return new Read(leaf, Optional.of(verb));
        }
        throw new UsageException(
                "'" + words.get(0) + "' needs a verb: "
                        + String.join(", ", leaf.getSubcommands().keySet()) + ".",
                "help " + words.get(0));
    }

    private ParseResult parse(CommandLine parser, List<String> words) {
        try {
            return parser.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
        } catch (ParameterException wrong) {
            throw new UsageErrors(table).explain(wrong);
        }
    }

    private static boolean isHelpRequested(ParseResult parsed) {
        ParseResult at = parsed;
        while (at != null) {
            if (at.isUsageHelpRequested()) {
                return true;
            }
            at = at.subcommand();
        }
        return false;
    }

    /** What is wrong with a line that is neither a command nor Groovy, and what it was probably meant to be. */
    UsageException unknown(String line) {
        String first = line.strip().split("\\s", 2)[0];
        List<String> nearest = Suggestions.nearest(first, table.words());
        String rest = line.strip().substring(first.length());
        int dot = first.indexOf('.');
        if (nearest.isEmpty() && dot > 0) {
            nearest = Suggestions.nearest(first.substring(0, dot), bound.get());
            rest = first.substring(dot) + rest;
        }
        return new UsageException(
                "'" + first + "' is neither a command nor Groovy.", nearest.isEmpty() ? "help" : nearest.get(0) + rest);
    }
}
