package io.batchsh.command;

import io.batchsh.azure.DryRun;
import io.batchsh.command.PipeRun.Made;
import io.batchsh.command.pipe.GroovyBrackets;
import io.batchsh.command.pipe.PipeWords;
import io.batchsh.command.pipe.Pipeline;
import io.batchsh.command.pipe.PipelineParser;
import io.batchsh.completion.Suggestions;
import io.batchsh.completion.Words;
import io.batchsh.output.BrokenPipeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs one line after the other: a command or Groovy, its result printed, its failure explained. The only place where
 * exceptions become words and exit codes.
 */
public final class Interpreter {

    private static final Pattern TUTORIAL = Pattern.compile("\\s*tutorial\\b");

    private final Shell shell;
    private final CommandContext context;
    private final Evaluator evaluator;
    private final CommandTable table;
    private final Failures failures;
    private final ResultShapes shapes = new ResultShapes();
    private final PipeWords pipeWords = new PipeWords();

    public Interpreter(Shell shell, CommandContext context, Evaluator evaluator) {
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.context = Objects.requireNonNull(context, "context is null");
        this.evaluator = Objects.requireNonNull(evaluator, "evaluator is null");
        this.table = new CommandTable(context, this::run);
        this.failures = new Failures(shell, context.settings());
    }

    CommandTable table() {
        return table;
    }

    /** Which fields results have. */
    ResultShapes shapes() {
        return shapes;
    }

    /** Those of the words that name a command, without what it is applied to. */
    List<String> nameOf(List<String> words) {
        List<String> name = new ArrayList<>();
        Map<String, CommandLine> below =
                table.parser(words.get(0)).map(CommandLine::getSubcommands).orElse(Map.of());
        name.add(words.get(0));
        for (String word : words.subList(1, words.size())) {
            CommandLine next = below.get(word);
            if (next == null) {
                break;
            }
            name.add(word);
            below = next.getSubcommands();
        }
        return name;
    }

    /** What can be completed in pipes, fields of rows read so far among it. */
    public PipeWords pipeWords() {
        return pipeWords;
    }

    CommandContext context() {
        return context;
    }

    /**
     * Whether a text goes on in the next line: Groovy with an open bracket, a command with an open quotation or a backslash
     * at its end.
     */
    public boolean goesOn(String text) {
        LineKind kind = kindOf(text);
        if (kind == LineKind.GROOVY) {
            return text.stripTrailing().endsWith("|") || new GroovyBrackets(text).areOpen();
        }
        if (kind != LineKind.COMMAND) {
            return false;
        }
        if (text.endsWith("\\") && !text.endsWith("\\\\")) {
            return true;
        }
        return PipelineParser.goesOn(text);
    }

    /** What a line is. */
    LineKind kindOf(String line) {
        if (KeptResult.ofCommand(line, table).isPresent()) {
            return LineKind.COMMAND;
        }
        return LineKind.of(line, table::contains, shell.variables()::containsKey);
    }

    /** Runs a line as typed; a tutorial that is running then looks what came of it. */
    public ExitCode execute(String line) {
        ExitCode exitCode = run(line);
        context.tutor().after(line);
        return exitCode;
    }

    private ExitCode run(String line) {
        return switch (kindOf(line)) {
            case NOTHING -> ExitCode.DONE;
            case COMMAND -> guarded(line, () -> commandLine(line));
            case GROOVY -> guarded(line, () -> groovyLine(line));
            case UNKNOWN ->
                guarded(line, () -> {
                    throw unknown(line);
                });
        };
    }

    /** Runs a command whose words an outer shell has split already. */
    public ExitCode execute(List<String> words) {
        String line = String.join(" ", words.stream().map(Words::quote).toList());
        return guarded(line, () -> run(Pipeline.of(line), () -> command(words)));
    }

    private interface Step {
        ExitCode run() throws InterruptedException;
    }

    private ExitCode guarded(String line, Step step) {
        try {
            shell.beginLine();
            if (!TUTORIAL.matcher(line).lookingAt()) {
                // A recording is of the learner's run, not of the lesson.
                shell.command(line);
            }
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

    private ExitCode commandLine(String line) throws InterruptedException {
        Optional<KeptResult> kept = KeptResult.ofCommand(line, table);
        Pipeline pipeline = PipelineParser.command(kept.map(KeptResult::source).orElse(line));
        return run(
                kept.map(result -> pipeline.keptIn(result.variable())).orElse(pipeline),
                () -> command(Words.split(pipeline.source())));
    }

    private ExitCode groovyLine(String line) throws InterruptedException {
        String text = line.strip();
        Pipeline pipeline =
                PipelineParser.groovy(text.startsWith("=") ? text.substring(1) : text, shell.variables()::containsKey);
        if (pipeline.isPlain()) {
            return groovy(pipeline.source());
        }
        Optional<KeptResult> kept = KeptResult.ofGroovy(pipeline.source());
        String source = kept.map(KeptResult::source).orElse(pipeline.source());
        return run(
                kept.map(result -> pipeline.keptIn(result.variable())).orElse(pipeline),
                () -> new Made(new Outcome(ExitCode.DONE, evaluator.evaluate(source), Optional.empty()), null, null));
    }

    private ExitCode run(Pipeline pipeline, PipeRun.Source source) throws InterruptedException {
        return new PipeRun(shell, context.settings(), evaluator, pipeline).run(source);
    }

    private Made command(List<String> words) throws InterruptedException {
        if (!table.contains(words.get(0))) {
            throw unknown(words.get(0));
        }
        CommandLine parser = table.parser(words.get(0)).orElseThrow();
        ParseResult parsed = parse(parser, words);
        CommandLine leaf = leafOf(parsed);
        if (parsed.hasMatchedOption("help") || isHelpRequested(parsed)) {
            shell.console().print(HelpCommand.text(leaf));
            return new Made(Outcome.done(), null, null);
        }
        if (!(leaf.getCommandSpec().userObject() instanceof Verb verb)) {
            throw new UsageException(
                    "'" + words.get(0) + "' needs a verb: "
                            + String.join(", ", leaf.getSubcommands().keySet()) + ".",
                    "help " + words.get(0));
        }
        // A query or format that cannot be read is found before anything is done.
        ResultOutput.of(context.settings(), verb.common.output, verb.common.query);
        boolean dryRun = verb instanceof Verb.Changing changing && changing.change.dryRun;
        Outcome outcome = dryRun ? new DryRunSession(shell).run(verb::run) : verb.run();
        Optional<Outcome.View<?>> view = outcome.view().map(rows -> shapes.listening(pathOf(leaf), rows));
        Outcome heard = new Outcome(outcome.exitCode(), outcome.value(), view);
        return new Made(heard, verb.common.output, verb.common.query).heardBy(pipeWords, pathOf(leaf));
    }

    private ParseResult parse(CommandLine parser, List<String> words) {
        try {
            return parser.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
        } catch (ParameterException wrong) {
            throw new UsageErrors(table).explain(wrong);
        }
    }

    private static CommandLine leafOf(ParseResult parsed) {
        List<CommandLine> lines = parsed.asCommandLineList();
        return lines.get(lines.size() - 1);
    }

    /** Noun and verb, such as {@code pool list}. */
    private static String pathOf(CommandLine leaf) {
        return leaf.getCommandSpec().qualifiedName();
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

    private ExitCode groovy(String text) throws InterruptedException {
        @Nullable Object value = evaluator.evaluate(text);
        shell.remember(value);
        if (value != null) {
            ResultOutput.of(context.settings(), null, null)
                    .write(value, shell.console(), context.settings().resultTheme());
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
}
