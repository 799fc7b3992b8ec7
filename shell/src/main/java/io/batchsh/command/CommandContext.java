package io.batchsh.command;

import io.batchsh.configuration.ConfigurationSources;
import io.batchsh.output.Console;
import io.batchsh.session.Contexts;
import io.batchsh.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What a command works with. One for the whole run; it always answers with the shell's present session and console. */
public final class CommandContext {

    private final Shell shell;
    private final Settings settings;
    private final Evaluator evaluator;
    private final PersonalFiles files;
    private final SessionHost sessionHost;
    private final SessionSwitch sessions;
    private final SimulatorHost simulator;
    private final Tutor tutor;
    private final BackgroundJobs jobs;
    private final CompletionSetup completion;

    /**
     * @param evaluator runs scripts
     * @param files what the person keeps between two runs
     * @param sessionHost opens sessions
     * @param completion what completion has beside the commands
     * @param simulator serves the simulated Azure, and controls the one of the session
     * @param progress how far the person has come in each tutorial
     * @param jobs the lines that run behind the prompt
     */
    public CommandContext(
            Shell shell,
            Settings settings,
            Evaluator evaluator,
            PersonalFiles files,
            SessionHost sessionHost,
            SimulatorHost simulator,
            CompletionSetup completion,
            TutorialProgress progress,
            BackgroundJobs jobs) {
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.settings = Objects.requireNonNull(settings, "settings is null");
        this.evaluator = Objects.requireNonNull(evaluator, "evaluator is null");
        this.files = Objects.requireNonNull(files, "files is null");
        this.sessionHost = Objects.requireNonNull(sessionHost, "sessionHost is null");
        this.sessions = new SessionSwitch(shell, sessionHost, files.contexts());
        this.simulator = Objects.requireNonNull(simulator, "simulator is null");
        this.completion = Objects.requireNonNull(completion, "completion is null");
        this.tutor = new Tutor(this, progress);
        this.jobs = Objects.requireNonNull(jobs, "jobs is null");
    }

    Shell shell() {
        return shell;
    }

    CompletionSetup completion() {
        return completion;
    }

    Settings settings() {
        return settings;
    }

    PersonalFiles files() {
        return files;
    }

    RecordingFolder recordings() {
        return files.recordings();
    }

    Contexts savedContexts() {
        return files.contexts();
    }

    ConfigurationSources configurationSources() {
        return files.configuration();
    }

    SessionHost sessionHost() {
        return sessionHost;
    }

    /** Moves the shell to another session. */
    public SessionSwitch sessions() {
        return sessions;
    }

    /**
     * The simulated Azure.
     *
     * @throws io.batchsh.azure.AzureException if the session does not run on one
     */
    SimulatorControl simulator() {
        return simulator.control();
    }

    /** The lines that run behind the prompt. */
    public BackgroundJobs jobs() {
        return jobs;
    }

    /** Leads through tutorials. */
    Tutor tutor() {
        return tutor;
    }

    Session session() {
        return shell.session();
    }

    Console console() {
        return shell.console();
    }

    /** The operations of the present session. */
    Operations operations() {
        return new Operations(shell.session());
    }

    Evaluator evaluator() {
        return evaluator;
    }

    /** Runs a script of Groovy. */
    void runScript(Path script, List<String> arguments) throws InterruptedException {
        evaluator.run(script, arguments);
    }

    /** Serves the simulated Azure until the thread is interrupted. */
    void serve(SimulatorHost.Service service) throws InterruptedException {
        simulator.serve(service, shell.console());
    }
}
