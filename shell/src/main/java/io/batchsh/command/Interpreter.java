package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.DryRun;
import io.batchsh.azure.WaitCancelledException;
import io.batchsh.azure.WaitClock;
import io.batchsh.command.PipeRun.Made;
import io.batchsh.command.pipe.Ending;
import io.batchsh.command.pipe.Pipeline;
import io.batchsh.command.pipe.PipelineParser;
import io.batchsh.completion.Words;
import io.batchsh.output.BrokenPipeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

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
    private final CommandRun commands;
    private final TypedText typedText;
    private final Failures failures;
    private final Aliases aliases;
    private final CommandReader reader;
    private final LineGrammar grammar;
    private final ResultShapes shapes = new ResultShapes();

    public Interpreter(Shell shell, CommandContext context, Evaluator evaluator) {
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.context = Objects.requireNonNull(context, "context is null");
        this.evaluator = Objects.requireNonNull(evaluator, "evaluator is null");
        this.table = new CommandTable(context, this::run);
        this.commands = new CommandRun(shell, context);
        this.failures = new Failures(shell, context.settings());
        this.aliases = Aliases.of(shell, table);
        this.typedText = new TypedText(table, aliases, shell.variables()::containsKey);
        this.reader = new CommandReader(table, shell.variables()::keySet);
        this.grammar = new LineGrammar(table);
    }

    CommandTable table() {
        return table;
    }

    LineGrammar grammar() {
        return grammar;
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

    /** The person's own words. */
    Aliases aliases() {
        return aliases;
    }

    CommandContext context() {
        return context;
    }

    /**
     * Whether a text goes on in the next line: Groovy with an open bracket, a command with an open quotation or a backslash
     * at its end.
     */
    public boolean goesOn(String typed) {
        return typedText.goesOn(typed);
    }

    /** The lines of a text that run one after the other. */
    List<String> linesOf(String text) {
        return typedText.linesOf(text);
    }

    /** What a line is. */
    LineKind kindOf(String line) {
        return typedText.kindOf(line);
    }

    /**
     * Runs what was typed, of several lines those up to the first that fails; a tutorial that is running then looks what came
     * of each.
     */
    public ExitCode execute(String text) {
        ExitCode exitCode = ExitCode.DONE;
        for (String line : linesOf(text)) {
            exitCode = runTyped(line);
            context.tutor().after(line);
            if (exitCode != ExitCode.DONE || shell.exit().isPresent()) {
                break;
            }
        }
        return exitCode;
    }

    private ExitCode runTyped(String typed) {
        try {
            String line = aliases.expand(typed);
            LineKind kind = kindOf(line);
            Optional<String> behind = kind == LineKind.COMMAND ? BackgroundLine.of(line) : Optional.empty();
            return behind.isEmpty() ? run(line, kind) : guarded(line, () -> startBehind(behind.get()));
        } catch (UsageException incomplete) {
            return failures.explain(incomplete);
        }
    }

    private ExitCode startBehind(String line) {
        if (shell.recordingFile().isPresent()) {
            throw AzureException.builder(AzureException.Kind.CONFLICT, "A recording is of one line after the other.")
                    .reason("A line behind the prompt has no place in it.")
                    .remedy("record stop, or the same line without &")
                    .build();
        }
        if (PipelineParser.command(line).ending() instanceof Ending.ToProgram) {
            throw new UsageException(
                    "A line behind the prompt gives its result to no program outside, which would write over the prompt.",
                    "the same line without &, or > FILE in place of the program");
        }
        shell.console().message("[" + context.jobs().start(line) + "] " + line);
        return ExitCode.DONE;
    }

    /** The lines that run behind the prompt. */
    public BackgroundJobs jobs() {
        return context.jobs();
    }

    /** The words of a command, variables replaced. */
    List<String> wordsOf(String source) {
        return new VariableWords(shell.variables()).split(source);
    }

    /** What can be said of a line before it runs. */
    public LineInspection inspection() {
        return new LineInspection(this, aliases, reader);
    }

    private ExitCode run(String line) {
        return run(line, kindOf(line));
    }

    private ExitCode run(String line, LineKind kind) {
        return switch (kind) {
            case NOTHING -> ExitCode.DONE;
            case COMMAND -> guarded(line, () -> commandLine(line));
            case GROOVY -> guarded(line, () -> groovyLine(line));
            case UNKNOWN ->
                guarded(line, () -> {
                    throw reader.unknown(line);
                });
        };
    }

    /** Runs a command whose words an outer shell has split already. */
    public ExitCode execute(List<String> typed) {
        List<String> words = aliases.expand(typed);
        String line = String.join(" ", words.stream().map(Words::quote).toList());
        return guarded(line, () -> WatchLine.is(line) ? watch(line) : run(Pipeline.of(line), () -> command(words)));
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
        if (WatchLine.is(line)) {
            return watch(line);
        }
        Pipeline pipeline = pipelineOf(line);
        return run(pipeline, () -> command(wordsOf(pipeline.source())));
    }

    /** The parts of a command line. */
    Pipeline pipelineOf(String line) {
        Optional<KeptResult> kept = KeptResult.ofCommand(line, table);
        if (kept.isEmpty()) {
            return PipelineParser.command(line);
        }
        return PipelineParser.command(kept.get().source()).keptIn(kept.get().variable());
    }

    private ExitCode watch(String line) throws InterruptedException {
        List<String> words = Words.split(line);
        CommandReader.Read read = reader.read(words);
        if (!(read.verb().orElse(null) instanceof WatchCommand options)) {
            return run(Pipeline.of(line), () -> command(words));
        }
        WatchLine watch = WatchLine.of(line, options, table, aliases);
        try {
            return new WatchRun(shell, context.settings(), WaitClock.system())
                    .run(watch.line(), watch.every(), watch.times(), () -> round(watch.line()));
        } catch (InterruptedException seenEnough) {
            // Ctrl-C is how a person ends it.
            shell.console().message("watched until Ctrl-C");
            return ExitCode.DONE;
        }
    }

    /** Runs a watched line once; a failure is explained and does not end the watch. */
    private ExitCode round(String line) throws InterruptedException {
        try {
            return new GuardedSession(shell).readOnly(() -> switch (kindOf(line)) {
                case NOTHING -> ExitCode.DONE;
                case COMMAND -> commandLine(line);
                case GROOVY -> groovyLine(line);
                case UNKNOWN -> throw reader.unknown(line);
            });
        } catch (BrokenPipeException | WaitCancelledException end) {
            throw end;
        } catch (RuntimeException failure) {
            return failures.explain(failure);
        }
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
        CommandReader.Read read = reader.read(words);
        if (read.verb().isEmpty()) {
            shell.console().page(console -> console.print(HelpText.usage(read.leaf())));
            return new Made(Outcome.done(), null, null);
        }
        Verb verb = read.verb().get();
        Outcome outcome = commands.run(words.get(0), verb);
        Optional<Outcome.View<?>> view = outcome.view().map(rows -> shapes.listening(read.path(), rows));
        Outcome heard = new Outcome(outcome.exitCode(), outcome.value(), view);
        return new Made(heard, verb.common.output, verb.common.query);
    }

    private ExitCode groovy(String text) throws InterruptedException {
        @Nullable Object value = evaluator.evaluate(text);
        shell.remember(value);
        if (value != null) {
            ResultOutput output = ResultOutput.of(context.settings(), null, null);
            shell.console()
                    .page(console ->
                            output.write(value, console, context.settings().resultTheme()));
        }
        return ExitCode.DONE;
    }
}
