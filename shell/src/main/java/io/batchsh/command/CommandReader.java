package io.batchsh.command;

import io.batchsh.completion.Suggestions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the words of a command, and runs nothing. */
final class CommandReader {

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

    private record Ahead(List<String> words, Read read) {}

    private final CommandTable table;
    private final Supplier<Set<String>> bound;
    private final AtomicReference<@Nullable Ahead> ahead = new AtomicReference<>();

    /** @param bound the names that have a value in Groovy */
    CommandReader(CommandTable table, Supplier<Set<String>> bound) {
        this.table = Objects.requireNonNull(table, "table is null");
        this.bound = Objects.requireNonNull(bound, "bound is null");
    }

    /**
     * Reads the words of a line that is about to run; the next {@link #read} of them answers with the same.
     *
     * @throws UsageException as {@link #read}
     */
    Read readAhead(List<String> words) {
        ahead.set(null);
        Read read = parsed(words);
        ahead.set(new Ahead(words, read));
        return read;
    }

    /**
     * What words ask for. Each call answers with a verb of its own.
     *
     * @throws UsageException if there is no such command, or it does not take these words
     */
    Read read(List<String> words) {
        Ahead known = ahead.getAndSet(null);
        return known != null && known.words().equals(words) ? known.read() : parsed(words);
    }

    private Read parsed(List<String> words) {
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
            return parser.parseArgs(words.subList(1, words.size()).toArray(new String[0]));
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
        String first = LineKind.firstWord(line.strip());
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
