package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.configuration.Configuration;
import io.batchsh.configuration.ConfiguredValue;
import io.batchsh.configuration.Origin;
import io.batchsh.output.Console;
import io.batchsh.output.HushedConsole;
import io.batchsh.recording.Conversion;
import io.batchsh.recording.LocalNames;
import io.batchsh.recording.RecordedNames;
import io.batchsh.recording.Recorder;
import io.batchsh.recording.SecretRegister;
import io.batchsh.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What changes while a shell runs: the session, the variables, the recording. Everything else is a value. For one thread.
 */
public final class Shell implements AutoCloseable {

    /** The variable that holds the last result. */
    public static final String LAST = "_";

    private final HushedConsole plainConsole;
    private final SecretRegister secrets;
    private final LocalNames local;
    private final String tool;
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final List<String> history = new ArrayList<>();
    private final List<Object> shown = new ArrayList<>();
    private Session session;
    private Console console;
    private @Nullable SessionRecording recording;
    private @Nullable ExitCode exit;
    private String line = "";
    private Map<String, String> parameters = Map.of();
    private Configuration configuration = Configuration.defaults();

    /**
     * @param console where everything is printed
     * @param secrets what must never reach a recording
     * @param local what a recording of a live account must not name
     * @param tool program and version, for the header of recordings
     */
    public Shell(Session session, Console console, SecretRegister secrets, LocalNames local, String tool) {
        this.session = Objects.requireNonNull(session, "session is null");
        this.plainConsole = new HushedConsole(console);
        this.secrets = Objects.requireNonNull(secrets, "secrets is null");
        this.local = Objects.requireNonNull(local, "local is null");
        this.tool = Objects.requireNonNull(tool, "tool is null");
        this.console = plainConsole;
    }

    public Session session() {
        return session;
    }

    /** The settings as they are now. */
    public Configuration configuration() {
        return configuration;
    }

    /** Goes on with other settings, but for what the options of the program said. */
    public void configure(Configuration next) {
        Configuration result = next;
        for (ConfiguredValue value : configuration.values()) {
            if (value.origin() instanceof Origin.Option) {
                result = result.with(value.key(), value.value(), value.origin());
            }
        }
        configuration = result;
    }

    /** The present session without its recorder, for what happens behind the prompt and belongs to no run. */
    Session unrecordedSession() {
        return recording == null ? session : session.withTransport(recording.unrecorded());
    }

    /** What must never reach a file. */
    SecretRegister secrets() {
        return secrets;
    }

    /** Masks a secret in every recording from now on. */
    public void keepSecret(Secret secret) {
        secrets.add(secret::reveal);
    }

    /**
     * Goes on in a session that was opened anew. A recording that runs goes on there; one that has no call yet begins again
     * there.
     *
     * @throws AzureException as {@link #checkRecordingGoesOn}
     */
    public void enter(Session next) {
        checkRecordingGoesOn(next);
        SessionRecording running = recording;
        if (running == null) {
            session = next;
            return;
        }
        Transport unrecorded = next.transport();
        if (unrecorded.kind() != running.unrecorded().kind()) {
            stopRecording("ok");
            running.discard();
            session = next;
            startRecording(running.file(), running.keepsNames());
            command(line);
            return;
        }
        recording = running.over(unrecorded);
        session = recording.recorded(next);
        recording.declare(session);
    }

    /**
     * @throws AzureException if a recording runs that has calls of another kind of Azure, whose answers and time would not fit
     *     into the one run that a recording is
     */
    void checkRecordingGoesOn(Session next) {
        if (recording != null) {
            recording.checkGoesOn(next);
        }
    }

    /** Keeps a line that is about to run; a recording that runs does, too. */
    void command(String text) {
        line = SecretOptions.masked(text);
        parameters = Map.of();
        recorder().ifPresent(recorder -> recorder.command(line));
    }

    /** A script has read its parameters: they name inputs of the recording, also of one that the script is about to begin. */
    public void parameters(Map<String, String> values) {
        parameters = Map.copyOf(values);
        recorder().ifPresent(this::giveParameters);
    }

    private void giveParameters(Recorder recorder) {
        new TreeMap<>(parameters).forEach(recorder::parameter);
    }

    /** Goes on in a session that was made from the present one. */
    public void use(Session next) {
        boolean moved = !next.key().equals(session.key());
        session = next;
        if (moved && recording != null) {
            recording.declare(session);
        }
    }

    /** Where to print; what is printed is recorded while a recording runs. */
    public Console console() {
        return console;
    }

    /** Where to print what no recording is to hear. */
    Console plainConsole() {
        return plainConsole;
    }

    /** Whether nothing is to be printed from now on; a recording that runs hears it all the same. */
    void hush(boolean value) {
        plainConsole.hush(value);
    }

    /** A step of a line. */
    interface Printing<T> {
        T run() throws InterruptedException;
    }

    /** Lets what a step prints go to another console. */
    <T> T printingTo(Console other, Printing<T> step) throws InterruptedException {
        Console before = console;
        console = other;
        try {
            return step.run();
        } finally {
            // The step may have started a recording, which has a console of its own.
            if (console == other) {
                console = before;
            }
        }
    }

    /** The Groovy variables of the shell; shared, not copied. */
    public Map<String, Object> variables() {
        return variables;
    }

    /** Remembers the last result; null forgets it. */
    void remember(@Nullable Object value) {
        keep(LAST, value);
        if (value != null) {
            shown.add(value);
        }
    }

    /** Keeps a value in a Groovy variable; null forgets what it held. */
    void keep(String name, @Nullable Object value) {
        if (value == null) {
            variables.remove(name);
        } else {
            variables.put(name, value);
        }
    }

    /** A line begins, which has shown nothing yet. */
    void beginLine() {
        shown.clear();
    }

    /** The present line has shown a value, if only in a part or in other words. */
    void showed(Object value) {
        shown.add(value);
    }

    /** What the present line has shown, or the last one while none runs. */
    List<Object> shown() {
        return List.copyOf(shown);
    }

    /** The file of the running recording. */
    public Optional<Path> recordingFile() {
        return Optional.ofNullable(recording).map(SessionRecording::file);
    }

    Optional<Recorder> recorder() {
        return Optional.ofNullable(recording).map(SessionRecording::recorder);
    }

    /** As {@link #startRecording(Path, boolean)}, with stand-ins for the names of a live account. */
    public void startRecording(Path file) {
        startRecording(file, false);
    }

    /**
     * Records from now on.
     *
     * @param keepNames whether a live account's names are recorded as they are; those of a simulated one always are
     * @throws AzureException if a recording runs already, or the file exists or cannot be made
     */
    public void startRecording(Path file, boolean keepNames) {
        if (recording != null) {
            throw AzureException.builder(
                            AzureException.Kind.CONFLICT, "A recording to " + recording.file() + " is running already.")
                    .remedy("record stop")
                    .build();
        }
        SessionRecording begun = SessionRecording.start(file, session, secrets, local, keepNames, tool);
        recording = begun;
        session = begun.recorded(session);
        giveParameters(begun.recorder());
        console = begun.hearing(plainConsole);
    }

    /** How files of other programs become recordings. */
    Conversion conversion(RecordedNames names) {
        return new Conversion(secrets, local, names, tool);
    }

    /** A recording of a session that is not the shell's. */
    SessionRecording recordingOf(Session other, Path file) {
        return SessionRecording.start(file, other, secrets, local, false, tool);
    }

    /**
     * Ends the recording and seals it.
     *
     * @param outcome how the run ended: {@code ok}, {@code failed} or {@code cancelled}
     * @return the file
     * @throws AzureException if none runs
     */
    public Path stopRecording(String outcome) {
        if (recording == null) {
            throw AzureException.builder(AzureException.Kind.CONFLICT, "No recording is running.")
                    .remedy("record start FILE")
                    .build();
        }
        SessionRecording ended = recording;
        recording = null;
        console = plainConsole;
        session = session.withTransport(ended.unrecorded());
        try (Recorder recorder = ended.recorder()) {
            baseline(ended);
            recorder.end(outcome);
        }
        return ended.file();
    }

    /** Reads back what the last line changed, so that the recording can tell drift later. */
    void baseline() {
        if (recording != null) {
            baseline(recording);
        }
    }

    private void baseline(SessionRecording of) {
        try {
            of.baseline(session);
        } catch (AzureException unreadable) {
            plainConsole.message("the recording has no baseline for this line: " + unreadable.getMessage());
        }
    }

    /** Lets the prompt remember a line that was not typed, but may be wanted again. */
    void addToHistory(String line) {
        history.add(line);
    }

    /** The lines to remember since the last call. */
    public List<String> takeHistory() {
        List<String> lines = List.copyOf(history);
        history.clear();
        return lines;
    }

    /** Asks for the shell to end after this line. */
    void exit(ExitCode code) {
        exit = code;
    }

    /** The exit code with which the shell was asked to end. */
    public Optional<ExitCode> exit() {
        return Optional.ofNullable(exit);
    }

    /** Seals a recording that still runs. */
    @Override
    public void close() {
        if (recording != null) {
            stopRecording("ok");
        }
    }
}
