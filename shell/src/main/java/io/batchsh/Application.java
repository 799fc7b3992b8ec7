package io.batchsh;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Notices;
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
import io.batchsh.output.BrokenPipeException;
import io.batchsh.output.ColorMode;
import io.batchsh.output.Console;
import io.batchsh.output.ErrorMessage;
import io.batchsh.output.OutputFormat;
import io.batchsh.output.Pager;
import io.batchsh.output.StandardStreams;
import io.batchsh.output.Theme;
import io.batchsh.recording.LocalNames;
import io.batchsh.recording.SecretRegister;
import io.batchsh.repl.Interactive;
import io.batchsh.script.ScriptNames;
import io.batchsh.session.Contexts;
import io.batchsh.session.Session;
import io.batchsh.session.SignInSurroundings;
import io.batchsh.simulator.SimulatedAzure;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Wires the rooms together as the command line wants it, and runs. The only place that knows them all. */
final class Application {

    private final Map<String, String> environment;
    private final Folders folders;
    private final LocalNames local;
    private final StandardStreams streams;
    private final InputStream input;
    private final Console console;
    private final ProgramConfiguration configured;
    private Configuration configuration = Configuration.defaults();

    /** @param input where lines come from when none are given */
    Application(
            Map<String, String> environment, String home, StandardStreams streams, InputStream input, Console console) {
        this.environment = environment;
        this.configured = new ProgramConfiguration(Folders.of(environment, home), Path.of(home), environment);
        this.folders = Folders.of(environment, home);
        this.local = LocalNames.of(environment, home);
        this.streams = streams;
        this.input = input;
        this.console = console;
    }

    ExitCode run(String[] arguments) {
        BatchshOptions options = new BatchshOptions();
        CommandLine parser = new CommandLine(options)
                .setStopAtPositional(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100);
        try {
            parser.parseArgs(arguments);
            if (options.help) {
                console.print(parser.getUsageMessage(CommandLine.Help.Ansi.OFF));
                return ExitCode.DONE;
            }
            if (options.version) {
                console.print(Version.text() + "\n");
                return ExitCode.DONE;
            }
            return run(options);
        } catch (ParameterException | IllegalArgumentException wrong) {
            explain(new ErrorMessage(
                    wrong.getMessage() + ".",
                    Optional.empty(),
                    Optional.of("batchsh --help"),
                    Optional.empty(),
                    Optional.empty()));
            return ExitCode.USAGE;
        } catch (AzureException failure) {
            explain(new ErrorMessage(
                    failure.getMessage(), failure.reason(), failure.remedy(), failure.requestId(), Optional.empty()));
            return ExitCode.of(failure.kind());
        } catch (BrokenPipeException nobodyReads) {
            return ExitCode.DONE;
        }
    }

    private void explain(ErrorMessage message) {
        message.show(console, theme(streams.error()));
    }

    private ExitCode run(BatchshOptions options) {
        configuration = configured.by(options);
        configuration.warnings().forEach(warning -> console.message("config: " + warning));
        SecretRegister secrets = new SecretRegister();
        Voice voice = new Voice(console);
        SignInSurroundings surroundings = new SignInSurroundings(
                environment, voice::say, voice::askSecret, secret -> secrets.add(secret::reveal));
        Sessions sessions = new Sessions(surroundings, new Notices(voice::notice), secrets, options, configuration);
        Session session = sessions.open();
        if (isInteractive(options)) {
            try (Interactive prompt = new Interactive(pager())) {
                voice.use(prompt.console());
                return new Run(options, sessions, session, prompt.console(), secrets, voice).interactive(prompt);
            }
        }
        return new Run(options, sessions, session, console, secrets, voice).batch();
    }

    private boolean isInteractive(BatchshOptions options) {
        boolean nothingToRun = options.words.isEmpty() && options.commands.isEmpty() && options.file == null;
        return options.initFile != null || (nothingToRun && streams.input() && streams.output());
    }

    private Pager pager() {
        return Pager.resolve(Optional.of(configuration.text(ConfigurationKey.PAGER)), environment);
    }

    private Theme theme(boolean terminal) {
        ColorMode mode =
                ColorMode.valueOf(configuration.text(ConfigurationKey.COLOR).toUpperCase(Locale.ROOT));
        return Theme.resolve(mode, environment, terminal)
                .in(Theme.Palette.valueOf(
                        configuration.text(ConfigurationKey.THEME).toUpperCase(Locale.ROOT)));
    }

    /** One run of the program: its shell, and what to do with it. */
    private final class Run {
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

        Run(
                BatchshOptions options,
                Sessions sessions,
                Session session,
                Console console,
                SecretRegister secrets,
                Voice voice) {
            this.options = options;
            this.sessions = sessions;
            this.messages = theme(streams.error());
            this.shell = new Shell(session, console, secrets, local, Version.text());
            voice.tell(shell::console);
            this.evaluator = new LazyEvaluator(shell);
            shell.configure(configuration);
            this.files = new PersonalFiles(
                    configured.sources(),
                    new HistoryFile(folders.state().resolve("history"), secrets::occursIn),
                    new RecordingFolder(folders.state().resolve("recordings")),
                    Contexts.of(environment));
            ScriptNames.addTo(shell, files.recordings());
            this.served = new ServedSimulator(
                    this::simulated,
                    () -> shell.recordingFile().isPresent(),
                    () -> shell.session().readOnly(),
                    this::moved,
                    folders.state().resolve("simulator"),
                    secrets);
            ScriptNames.addTo(shell, served);
            this.settings = new Settings(
                    format(options),
                    Optional.ofNullable(options.query),
                    theme(streams.output()),
                    messages,
                    options.dryRun,
                    options.yes,
                    options.confirmedNames,
                    options.debug,
                    environment::get);
            this.completion = completion(secrets);
            this.progress = new TutorialProgress(folders.state().resolve("tutorial.properties"));
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
            Shell own = new Shell(shell.session(), quiet, secrets, local, Version.text());
            own.configure(shell.configuration());
            own.variables().putAll(shell.variables());
            Evaluator groovy = new LazyEvaluator(own);
            return new Interpreter(own, context(own, groovy), groovy);
        }

        /** A pipe gets what it always got; a person's settings are for what they look at. */
        private OutputFormat format(BatchshOptions options) {
            boolean looksOn = options.output != null || isInteractive(options);
            return looksOn ? OutputFormat.parse(configuration.text(ConfigurationKey.FORMAT)) : OutputFormat.TABLE;
        }

        private CompletionSetup completion(SecretRegister secrets) {
            return new CompletionSetup(
                    InstantSource.system(),
                    new SnapshotFolder(
                            folders.cache().resolve("completion"), InstantSource.system(), secrets::occursIn),
                    new PickFolder(folders.state().resolve("picks")),
                    () -> new CommandLine(new BatchshOptions()));
        }

        /** The simulated Azure that the session runs on just now. */
        private Optional<SimulatedAzure> simulated() {
            return shell.session().transport().kind() == Transport.Kind.SIMULATED
                    ? sessions.simulated()
                    : Optional.empty();
        }

        /** Another account has come to answer in the simulated Azure. */
        private void moved() {
            shell.use(sessions.simulatedAgain(shell.session().context()));
        }

        ExitCode interactive(Interactive prompt) {
            try (shell;
                    jobs) {
                Path init = folders.configuration().resolve("init.groovy");
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
                        environment,
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
            return lines.run(file == null || file.equals("-") ? LineSource.of(input) : LineSource.file(Path.of(file)));
        }

        private static List<String> prefixed(String word, List<String> words) {
            return java.util.stream.Stream.concat(java.util.stream.Stream.of(word), words.stream())
                    .toList();
        }
    }
}
