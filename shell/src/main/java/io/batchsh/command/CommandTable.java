package io.batchsh.command;

import io.batchsh.command.Verb.CommonOptions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands by their first word. The parser of a word is built when a line begins with it, so that a line costs no more
 * than its own command.
 */
final class CommandTable {

    private static final Map<String, String> ALIASES = Map.of("quit", "exit");

    private final CommandContext context;
    private final LineRunner lines;

    /** @param lines runs lines for commands that do */
    CommandTable(CommandContext context, LineRunner lines) {
        this.context = context;
        this.lines = lines;
    }

    private List<Nouns> subjects() {
        return List.of(
                new SessionNouns(),
                new ImageNouns(),
                new BatchNouns(),
                new RecordingNouns(),
                new ShellNouns(this, lines));
    }

    /** Whether a line that begins with this word is a command. */
    boolean contains(String word) {
        return ALIASES.containsKey(word) || subjectOf(word).isPresent();
    }

    /** The first words, in the order help shows them. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (Nouns subject : subjects()) {
            words.addAll(subject.words());
        }
        return words;
    }

    /** Other names of first words. */
    List<String> aliasesOf(String word) {
        return ALIASES.entrySet().stream()
                .filter(alias -> alias.getValue().equals(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One sentence on a first word. */
    String description(String word) {
        return subjectOf(word)
                .map(subject -> subject.behind(word).description())
                .orElse("");
    }

    /** A new parser for the lines that begin with this word, with new command objects behind it. */
    Optional<CommandLine> parser(String word) {
        return firstWord(word).map(first -> configured(first.parser(name(word), context)));
    }

    /**
     * As {@link #parser(String)}, without the other verbs where the noun has this one: to make all of them takes longer than most
     * lines take to run.
     */
    Optional<CommandLine> parser(String word, String verb) {
        return firstWord(word).map(first -> configured(first.only(verb).parser(name(word), context)));
    }

    /** Whether a first word is a noun with this verb, or noun, below it. */
    boolean hasVerb(String word, String verb) {
        return firstWord(word).filter(first -> first.has(verb)).isPresent();
    }

    private Optional<FirstWord> firstWord(String word) {
        String name = name(word);
        Optional<Nouns> subject = subjectOf(name);
        return subject.isEmpty() ? Optional.empty() : Optional.of(subject.get().behind(name));
    }

    private static String name(String word) {
        return ALIASES.getOrDefault(word, word);
    }

    private Optional<Nouns> subjectOf(String word) {
        for (Nouns subject : subjects()) {
            if (subject.words().contains(word)) {
                return Optional.of(subject);
            }
        }
        return Optional.empty();
    }

    private static CommandLine configured(CommandLine parser) {
        parser.registerConverter(Duration.class, Durations::parse)
                .registerConverter(OffsetDateTime.class, Dates::parse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setTrimQuotes(false)
                .setUnmatchedOptionsArePositionalParams(false);
        configure(parser);
        return parser;
    }

    private static void configure(CommandLine parser) {
        UsageMessageSpec usage = parser.getCommandSpec().usageMessage();
        usage.sortOptions(false);
        usage.width(100);
        usage.abbreviateSynopsis(true);
        // A script's own options follow its name, and a watched line's the line's.
        if (parser.getCommandSpec().userObject() instanceof RunCommand
                || parser.getCommandSpec().userObject() instanceof WatchCommand) {
            parser.setStopAtPositional(true);
        }
        for (CommandLine below : parser.getSubcommands().values()) {
            configure(below);
        }
    }

    /** The options that every verb takes. */
    static CommonOptions common(CommandLine verb) {
        return ((Verb) verb.getCommandSpec().userObject()).common;
    }
}
