package io.batchsh.command;

import io.batchsh.command.Verb.CommonOptions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands by their first word. The parser of a word is built when a line begins with it, so that a line costs no more
 * than its own command.
 */
final class CommandTable {

    private record Entry(String description, BiFunction<CommandContext, Predicate<String>, CommandLine> parser) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> aliases = Map.of("quit", "exit");
    private final CommandContext context;
    private final LineRunner lines;

    /** @param lines runs lines for commands that do */
    CommandTable(CommandContext context, LineRunner lines) {
        this.context = context;
        this.lines = lines;
    }

    // Filled when first asked: the prompt comes before.
    private synchronized Map<String, Entry> entries() {
        if (entries.isEmpty()) {
            SessionNouns.addTo(this);
            ImageNouns.addTo(this);
            BatchNouns.addTo(this);
            RecordingNouns.addTo(this);
            ShellNouns.addTo(this, lines);
        }
        return entries;
    }

    /** A first word with verbs behind it. */
    @SafeVarargs
    final void noun(String name, String description, Function<CommandContext, Verb>... verbs) {
        put(name, description, (own, wanted) -> parser(own, wanted, name, description, verbs));
    }

    /**
     * A first word whose parser is made in a way of its own.
     *
     * @param parser makes it, with those verbs and nouns behind it that are wanted
     */
    void put(String name, String description, BiFunction<CommandContext, Predicate<String>, CommandLine> parser) {
        entries.put(name, new Entry(description, parser));
    }

    /** The parser of a noun: those of its verbs below it that are wanted. */
    @SafeVarargs
    static CommandLine parser(
            CommandContext context,
            Predicate<String> wanted,
            String name,
            String description,
            Function<CommandContext, Verb>... verbs) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        CommandLine noun = new CommandLine(spec);
        for (Function<CommandContext, Verb> verb : verbs) {
            Verb command = verb.apply(context);
            if (wanted.test(command.getClass().getAnnotation(Command.class).name())) {
                CommandLine parser = new CommandLine(command);
                command.addTo(parser.getCommandSpec());
                noun.addSubcommand(parser);
            }
        }
        return noun;
    }

    /** A first word that is a command by itself. */
    void word(String name, String description, Function<CommandContext, Verb> verb) {
        put(name, description, (own, wanted) -> new CommandLine(verb.apply(own)));
    }

    /** Whether a line that begins with this word is a command. */
    boolean contains(String word) {
        return entries().containsKey(word) || aliases.containsKey(word);
    }

    /** The first words, in the order help shows them. */
    Set<String> words() {
        return entries().keySet();
    }

    /** Other names of first words. */
    List<String> aliasesOf(String word) {
        return aliases.entrySet().stream()
                .filter(alias -> alias.getValue().equals(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One sentence on a first word. */
    String description(String word) {
        return Optional.ofNullable(entries().get(word)).map(Entry::description).orElse("");
    }

    /** A new parser for the lines that begin with this word, with new command objects behind it. */
    Optional<CommandLine> parser(String word) {
        return entry(word).map(entry -> configured(entry.parser().apply(context, all -> true)));
    }

    /**
     * As {@link #parser(String)}, without the other verbs where the noun has this one: to make all of them takes longer than most
     * lines take to run.
     */
    Optional<CommandLine> parser(String word, String verb) {
        return entry(word).map(entry -> {
            CommandLine only = entry.parser().apply(context, verb::equals);
            boolean whole = only.getCommandSpec().userObject() != null
                    || only.getSubcommands().containsKey(verb);
            return configured(whole ? only : entry.parser().apply(context, all -> true));
        });
    }

    /** Whether a first word is a noun with this verb, or noun, below it. */
    boolean hasVerb(String word, String verb) {
        return entry(word)
                .map(entry -> entry.parser().apply(context, verb::equals))
                .filter(noun -> noun.getSubcommands().containsKey(verb))
                .isPresent();
    }

    private Optional<Entry> entry(String word) {
        return Optional.ofNullable(entries().get(aliases.getOrDefault(word, word)));
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
        parser.getSubcommands().values().forEach(CommandTable::configure);
    }

    /** The options that every verb takes. */
    static CommonOptions common(CommandLine verb) {
        return ((Verb) verb.getCommandSpec().userObject()).common;
    }
}
