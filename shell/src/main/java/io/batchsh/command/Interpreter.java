package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.DryRun;
import io.batchsh.completion.Suggestions;
import io.batchsh.completion.UnclosedQuoteException;
import io.batchsh.completion.Word;
import io.batchsh.completion.Words;
import io.batchsh.output.BrokenPipeException;
import io.batchsh.output.ControlCharacters;
import io.batchsh.output.OutputFormat;
import io.batchsh.output.Query;
import io.batchsh.output.ResultWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs one line after the other: a command or Groovy, its result printed, its failure explained. The only place where
 * exceptions become words and exit codes.
 */
public final class Interpreter {

    private final Shell shell;
    private final CommandContext context;
    private final Evaluator evaluator;
    private final CommandTable table;
    private final Failures failures;
    private @Nullable LineLook look;

    /** Nouns whose changes stay on this machine. */
    private static final Set<String> OWN_FILES = Set.of("context", "config", "alias", "record", "simulator");

    /** What ends a command's own words. */
    private static final Set<String> PASSED_ON = Set.of("|", ">", ">>", "&");

    public Interpreter(Shell shell, CommandContext context, Evaluator evaluator) {
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.context = Objects.requireNonNull(context, "context is null");
        this.evaluator = Objects.requireNonNull(evaluator, "evaluator is null");
        this.table = new CommandTable(context);
        this.failures = new Failures(shell, context.settings());
    }

    CommandTable table() {
        return table;
    }

    CommandContext context() {
        return context;
    }

    /**
     * Whether a text goes on in the next line: Groovy with an open bracket, a command with an open quotation or a backslash
     * at its end.
     */
    public boolean goesOn(String text) {
        if (context.aliases().contains(text.strip().split("\\s", 2)[0])) {
            return false;
        }
        LineKind kind = kindOf(text);
        if (kind == LineKind.GROOVY) {
            return new GroovyBrackets(text).areOpen();
        }
        if (kind != LineKind.COMMAND) {
            return false;
        }
        if (text.endsWith("\\") && !text.endsWith("\\\\")) {
            return true;
        }
        try {
            Words.split(text);
            return false;
        } catch (UnclosedQuoteException open) {
            return true;
        }
    }

    /**
     * What a line lacks, found without running any of it: an unknown command, verb or option, a missing or wrong value.
     * Groovy is not looked into.
     */
    public Optional<LineProblem> problem(String typed) {
        try {
            String line = context.aliases().expand(typed);
            switch (kindOf(line)) {
                case UNKNOWN -> throw unknown(line);
                case COMMAND -> {
                    List<String> words = wordsOfCommand(line);
                    ParseResult parsed = parse(table.parser(words.get(0)).orElseThrow(), words);
                    if (!isHelpRequested(parsed)) {
                        verbOf(words, parsed);
                    }
                }
                case NOTHING, GROOVY -> {}
            }
            return Optional.empty();
        } catch (UsageException wrong) {
            return Optional.of(new LineProblem(String.valueOf(wrong.getMessage()), wrong.remedy()));
        } catch (IllegalArgumentException wrong) {
            return Optional.of(new LineProblem(String.valueOf(wrong.getMessage()), Optional.empty()));
        }
    }

    /** Whether help can be asked for behind this text: it is the beginning of a command, or of nothing yet. */
    public boolean takesHelp(String text) {
        boolean begins = text.isBlank() || kindOf(context.aliases().expand(text)) == LineKind.COMMAND;
        return begins && Words.at(text, text.length()).openQuote().isEmpty();
    }

    /** Help for a line up to the cursor. */
    public String help(String text) {
        String line = context.aliases().expand(text);
        List<String> words = new ArrayList<>(Words.at(line, line.length()).before());
        words.add(Words.at(line, line.length()).prefix());
        return new HelpText(table).atCursor(words.stream().filter(word -> !word.isEmpty()).toList());
    }

    /** The words up to where the result is passed on. */
    private static List<String> wordsOfCommand(String line) {
        return Words.read(line).stream()
                .takeWhile(word -> word.quoted() || !PASSED_ON.contains(word.text()))
                .map(Word::text)
                .toList();
    }

    /** The parts of a line, for colour. */
    public LineLook look() {
        if (look == null) {
            look = new LineLook(
                    CommandGrammar.of(table, LineCompletion.sources()),
                    this::kindOf,
                    context.aliases()::contains);
        }
        return look;
    }

    private LineKind kindOf(String line) {
        return LineKind.of(line, table::contains, shell.variables()::containsKey);
    }

    /** Runs a line as typed. */
    public ExitCode execute(String typed) {
        String line;
        try {
            line = context.aliases().expand(typed);
        } catch (UsageException incomplete) {
            return failures.explain(incomplete);
        }
        return switch (kindOf(line)) {
            case NOTHING -> ExitCode.DONE;
            case COMMAND -> guarded(line, () -> command(Words.split(line)));
            case GROOVY -> guarded(line, () -> groovy(line));
            case UNKNOWN ->
                guarded(line, () -> {
                    throw unknown(line);
                });
        };
    }

    /** Runs a command whose words an outer shell has split already. */
    public ExitCode execute(List<String> typed) {
        List<String> words = context.aliases().expand(typed);
        String line = String.join(" ", words.stream().map(Words::quote).toList());
        return guarded(line, () -> {
            if (!table.contains(words.get(0))) {
                throw unknown(words.get(0));
            }
            return command(words);
        });
    }

    /** Runs a person's own Groovy before the first prompt; what it assigns, lines see. */
    public ExitCode initialize(Path file) {
        try {
            evaluator.evaluate(Files.readString(file));
            return ExitCode.DONE;
        } catch (IOException unreadable) {
            return failures.explain(AzureException.builder(AzureException.Kind.FAILED, file + " cannot be read.")
                    .reason(unreadable.getMessage())
                    .cause(unreadable)
                    .build());
        } catch (InterruptedException | RuntimeException failure) {
            shell.console().message("in " + file + ":");
            return failures.explain(failure);
        }
    }

    private interface Step {
        ExitCode run() throws InterruptedException;
    }

    private ExitCode guarded(String line, Step step) {
        try {
            shell.command(line);
            ExitCode exitCode = step.run();
            shell.baseline();
            return exitCode;
        } catch (DryRun shown) {
            return new DryRunMessage(shell.console()).show(shown);
        } catch (BrokenPipeException nobodyReads) {
            throw nobodyReads;
        } catch (InterruptedException | RuntimeException failure) {
            return failures.explain(failure);
        }
    }

    private ExitCode command(List<String> words) throws InterruptedException {
        CommandLine parser = table.parser(words.get(0)).orElseThrow();
        ParseResult parsed = parse(parser, words);
        if (parsed.hasMatchedOption("help") || isHelpRequested(parsed)) {
            shell.console().print(HelpText.usage(leafOf(parsed)));
            return ExitCode.DONE;
        }
        Verb verb = verbOf(words, parsed);
        ResultWriterFactory output = new ResultWriterFactory(verb.common);
        boolean dryRun = verb instanceof Verb.Changing changing && changing.change.dryRun;
        if (!dryRun) {
            askInProduction(words.get(0), verb);
        }
        Outcome outcome = dryRun ? new DryRunSession(shell).run(verb::run) : verb.run();
        outcome.view().ifPresent(view -> output.write(view));
        if (outcome.value() != null) {
            shell.remember(outcome.value());
        }
        return outcome.exitCode();
    }

    private ParseResult parse(CommandLine parser, List<String> words) {
        try {
            return parser.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
        } catch (ParameterException wrong) {
            throw new UsageErrors(table).explain(wrong);
        }
    }

    private static Verb verbOf(List<String> words, ParseResult parsed) {
        CommandLine leaf = leafOf(parsed);
        if (leaf.getCommandSpec().userObject() instanceof Verb verb) {
            return verb;
        }
        throw new UsageException(
                "'" + words.get(0) + "' needs a verb: "
                        + String.join(", ", leaf.getSubcommands().keySet()) + ".",
                "help " + words.get(0));
    }

    /** Where real users depend on the account, each change is confirmed by its name; {@code --yes} does not do. */
    private void askInProduction(String noun, Verb verb) {
        String place = shell.session().context();
        boolean changes = verb instanceof Verb.Changing && !OWN_FILES.contains(noun);
        if (changes && !context.settings().dryRun() && ProductionContexts.contain(shell.configuration(), place)) {
            String account = shell.session()
                    .account()
                    .map(BatchAccountReference::name)
                    .orElse(place);
            ((Verb.Changing) verb)
                    .change
                    .confirmation(context)
                    .askForName(place + " is a production context.", account);
        }
    }

    private static CommandLine leafOf(ParseResult parsed) {
        List<CommandLine> lines = parsed.asCommandLineList();
        return lines.get(lines.size() - 1);
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

    private ExitCode groovy(String line) throws InterruptedException {
        String text = line.strip();
        @Nullable Object value = evaluator.evaluate(text.startsWith("=") ? text.substring(1) : text);
        shell.remember(value);
        if (value != null) {
            new ResultWriterFactory(new Verb.CommonOptions()).write(value);
        }
        return ExitCode.DONE;
    }

    private UsageException unknown(String line) {
        String first = line.strip().split("\\s", 2)[0];
        List<String> nearest = Suggestions.nearest(first, table.words());
        String rest = line.strip().substring(first.length());
        int dot = first.indexOf('.');
        if (nearest.isEmpty() && dot > 0) {
            nearest = Suggestions.nearest(
                    first.substring(0, dot), shell.variables().keySet());
            rest = first.substring(dot) + rest;
        }
        return new UsageException(
                "'" + first + "' is neither a command nor Groovy.", nearest.isEmpty() ? "help" : nearest.get(0) + rest);
    }

    /** Makes the writer of a result as a line's options and the run's settings want it. */
    private final class ResultWriterFactory {
        private final OutputFormat format;
        private final Optional<Query> query;

        ResultWriterFactory(Verb.CommonOptions options) {
            format = options.output == null ? context.settings().format() : formatOf(options.output);
            query = Optional.ofNullable(options.query)
                    .or(context.settings()::query)
                    .map(Query::parse);
        }

        private static OutputFormat formatOf(String name) {
            try {
                return OutputFormat.parse(name);
            } catch (IllegalArgumentException unknown) {
                throw new UsageException(unknown.getMessage() + ".", null);
            }
        }

        private ResultWriter writer() {
            return new ResultWriter(shell.console(), format, context.settings().resultTheme(), query);
        }

        /** Writes a value of Groovy: a resource as its command shows it, a single word or number as it is. */
        void write(Object value) {
            Optional<Outcome.View<?>> view = ResourceLooks.viewOf(value);
            if (view.isPresent()) {
                write(view.get());
            } else if (format == OutputFormat.TABLE && query.isEmpty() && isScalar(value)) {
                shell.console().print(ControlCharacters.visibleText(value.toString()) + "\n");
            } else {
                writer().write(value);
            }
        }

        private static boolean isScalar(Object value) {
            return !(value instanceof Map<?, ?> || value instanceof Iterable<?> || value instanceof Record)
                    && !value.getClass().isArray();
        }

        <T> void write(Outcome.View<T> view) {
            new ViewPrinter(writer(), format == OutputFormat.TABLE && query.isEmpty()).print(view);
        }
    }
}
