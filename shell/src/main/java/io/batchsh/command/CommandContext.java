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
    private final Aliases aliases;
    private final SessionHost sessionHost;
    private final SessionSwitch sessions;
    private final SimulatorHost simulator;

    /**
     * @param evaluator runs scripts
     * @param files what the person keeps between two runs
     * @param sessionHost opens sessions
     * @param simulator serves the simulated Azure, and controls the one of the session
     */
    public CommandContext(
            Shell shell,
            Settings settings,
            Evaluator evaluator,
            PersonalFiles files,
            SessionHost sessionHost,
            SimulatorHost simulator) {
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.settings = Objects.requireNonNull(settings, "settings is null");
        this.evaluator = Objects.requireNonNull(evaluator, "evaluator is null");
        this.files = Objects.requireNonNull(files, "files is null");
        this.aliases = new Aliases(() -> shell.configuration().aliases(), new CommandTable(this)::contains);
        this.sessionHost = Objects.requireNonNull(sessionHost, "sessionHost is null");
        this.sessions = new SessionSwitch(shell, sessionHost, files.contexts());
        this.simulator = Objects.requireNonNull(simulator, "simulator is null");
    }

    Shell shell() {
        return shell;
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

    /** The person's own words for lines. */
    Aliases aliases() {
        return aliases;
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

    /** Runs a script of Groovy. */
    void runScript(Path script, List<String> arguments) throws InterruptedException {
        evaluator.run(script, arguments);
    }

    /** Serves the simulated Azure until the thread is interrupted. */
    void serve(SimulatorHost.Service service) throws InterruptedException {
        simulator.serve(service, shell.console());
    }
}
