package io.batchsh;

import io.batchsh.azure.Transport;
import io.batchsh.command.BackgroundJobs;
import io.batchsh.command.CommandContext;
import io.batchsh.command.CompletionSetup;
import io.batchsh.command.Evaluator;
import io.batchsh.command.ExitCode;
import io.batchsh.command.HistoryFile;
import io.batchsh.command.Interpreter;
import io.batchsh.command.PersonalFiles;
import io.batchsh.command.RecordingFolder;
import io.batchsh.command.Settings;
import io.batchsh.command.Shell;
import io.batchsh.command.TutorialProgress;
import io.batchsh.completion.PickFolder;
import io.batchsh.completion.SnapshotFolder;
import io.batchsh.configuration.Configuration;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.output.Console;
import io.batchsh.output.OutputFormat;
import io.batchsh.output.Theme;
import io.batchsh.recording.SecretRegister;
import io.batchsh.repl.Interactive;
import io.batchsh.script.ScriptNames;
import io.batchsh.session.Contexts;
import io.batchsh.session.Session;
import io.batchsh.simulator.SimulatedAzure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of the program: its shell, and what to do with it. */
final class ProgramRun {
    private final Surroundings surroundings;
    private final BatchshOptions options;
    private final Shell shell;
    private final Evaluator evaluator;
    private final Interpreter interpreter;
    private final Theme messages;
    private final Sessions sessions;
    private final PersonalFiles files;
    private final Settings settings;
    private final ServedSimulator served;
    private final CompletionSetup completion;
    private final TutorialProgress progress;
    private final BackgroundJobs jobs;

    /** @param voice told which console speaks from now on */
    ProgramRun(
            Surroundings surroundings,
            Configuration configuration,
            BatchshOptions options,
            Sessions sessions,
            Session session,
            Console console,
            SecretRegister secrets,
            Voice voice) {
        this.surroundings = surroundings;
        this.options = options;
        this.sessions = sessions;
        this.messages = surroundings.messageTheme(configuration);
        this.shell = new Shell(session, console, secrets, surroundings.local(), Version.text());
        voice.tell(shell::console);
        this.evaluator = new LazyEvaluator(shell);
        shell.configure(configuration);
        this.files = new PersonalFiles(
                surroundings.configured().sources(),
                new HistoryFile(surroundings.folders().state().resolve("history"), secrets::occursIn),
                new RecordingFolder(surroundings.folders().state().resolve("recordings")),
                Contexts.of(surroundings.environment()));
        ScriptNames.addTo(shell, files.recordings());
        this.served = new ServedSimulator(
                this::simulated,
                () -> shell.recordingFile().isPresent(),
                () -> shell.session().readOnly(),
                this::moved,
                surroundings.folders().state().resolve("simulator"),
                secrets);
        ScriptNames.addTo(shell, served);
        this.settings = new Settings(
                format(configuration),
                Optional.ofNullable(options.query),
                surroundings.resultTheme(configuration),
                messages,
                options.dryRun,
                options.yes,
                options.confirmedNames,
                options.debug,
                surroundings.environment()::get);
        this.completion = completion(secrets);
        this.progress = new TutorialProgress(surroundings.folders().state().resolve("tutorial.properties"));
        this.jobs = new BackgroundJobs(quiet -> behind(quiet, secrets), InstantSource.system());
        CommandContext context = context(shell, evaluator);
        ScriptNames.addTo(shell, context.sessions(), files.contexts());
        this.interpreter = new Interpreter(shell, context, evaluator);
    }

    private CommandContext context(Shell of, Evaluator groovy) {
        return new CommandContext(of, settings, groovy, files, sessions, served, completion, progress, jobs);
    }

    /** A shell that begins where the prompt is and goes its own way. */
    private Interpreter behind(Console quiet, SecretRegister secrets) {
        Shell own = new Shell(shell.session(), quiet, secrets, surroundings.local(), Version.text());
        own.configure(shell.configuration());
        own.variables().putAll(shell.variables());
        Evaluator groovy = new LazyEvaluator(own);
        return new Interpreter(own, context(own, groovy), groovy);
    }

    /** A pipe gets what it always got; a person's settings are for what they look at. */
    private OutputFormat format(Configuration configuration) {
        boolean looksOn = options.output != null || options.isInteractive(surroundings.streams());
        return looksOn ? OutputFormat.parse(configuration.text(ConfigurationKey.FORMAT)) : OutputFormat.TABLE;
    }

    private CompletionSetup completion(SecretRegister secrets) {
        return new CompletionSetup(
                InstantSource.system(),
                new SnapshotFolder(
                        surroundings.folders().cache().resolve("completion"),
                        InstantSource.system(),
                        secrets::occursIn),
                new PickFolder(surroundings.folders().state().resolve("picks")),
                BatchshOptions::parser);
    }

    /** The simulated Azure that the session runs on just now. */
    private Optional<SimulatedAzure> simulated() {
        return shell.session().transport().kind() == Transport.Kind.SIMULATED ? sessions.simulated() : Optional.empty();
    }

    /** Another account has come to answer in the simulated Azure. */
    private void moved() {
        shell.use(sessions.simulatedAgain(shell.session().context()));
    }

    ExitCode interactive(Interactive prompt) {
        try (shell;
                jobs) {
            Path init = surroundings.folders().configuration().resolve("init.groovy");
            if (!options.noConfig && Files.isRegularFile(init)) {
                interpreter.initialize(init);
            }
            startRecording();
            if (options.initFile != null) {
                new Lines(interpreter, shell, true).run(LineSource.file(options.initFile));
            }
            return prompt.run(
                    shell,
                    interpreter,
                    messages,
                    files.history(),
                    surroundings.environment(),
                    InstantSource.system(),
                    this::warmUp);
        }
    }

    /** Loads Groovy while the person reads the first prompt. */
    private void warmUp() {
        try {
            evaluator.evaluate("1");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    ExitCode batch() {
        try (shell) {
            startRecording();
            ExitCode exitCode = lines();
            shell.recordingFile().ifPresent(file -> {
                shell.stopRecording(exitCode == ExitCode.DONE ? "ok" : "failed");
                shell.console().message("recording: " + file);
            });
            return exitCode;
        }
    }

    private void startRecording() {
        if (options.record != null) {
            shell.startRecording(options.record, options.recordKeepNames);
        }
    }

    private ExitCode lines() {
        Lines lines = new Lines(interpreter, shell, options.onError == BatchshOptions.OnError.CONTINUE);
        if (!options.commands.isEmpty()) {
            // `-c LINE -o json`: options behind the line are the program's too.
            return lines.run(LineSource.of(options.commands));
        }
        if (!options.words.isEmpty()) {
            boolean script = options.words.get(0).endsWith(".groovy");
            return interpreter.execute(script ? prefixed("run", options.words) : options.words);
        }
        @Nullable String file = options.file;
        return lines.run(
                file == null || file.equals("-")
                        ? LineSource.of(surroundings.input())
                        : LineSource.file(Path.of(file)));
    }

    private static List<String> prefixed(String word, List<String> words) {
        return Stream.concat(Stream.of(word), words.stream()).toList();
    }
}
