package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Transport;
import io.batchsh.output.Console;
import io.batchsh.output.OutputListener;
import io.batchsh.output.Theme;
import io.batchsh.recording.LocalNames;
import io.batchsh.recording.RecordedNames;
import io.batchsh.recording.Recorder;
import io.batchsh.recording.RecordingHeader;
import io.batchsh.recording.ReplayTarget;
import io.batchsh.recording.SecretRegister;
import io.batchsh.recording.Stream;
import io.batchsh.recording.ValueType;
import io.batchsh.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recording of what a session does.
 *
 * @param keepsNames whether the names of a live account are recorded as they are
 * @param unrecorded the transport of the session without the recorder
 */
record SessionRecording(Path file, boolean keepsNames, Recorder recorder, Transport unrecorded) {

    /**
     * Makes the file and names where the run happens.
     *
     * @param secrets what must never reach the recording
     * @param local what a recording of a live account must not name
     * @param tool program and version
     * @throws AzureException if the file exists or cannot be made
     */
    static SessionRecording start(
            Path file, Session session, SecretRegister secrets, LocalNames local, boolean keepNames, String tool) {
        Transport unrecorded = session.transport();
        RecordingHeader header = new RecordingHeader(
                fileName(file),
                tool,
                unrecorded.kind(),
                target(session),
                keepNames || unrecorded.kind() != Transport.Kind.LIVE ? RecordedNames.KEPT : RecordedNames.ALIASED,
                unrecorded.clock().instant());
        Recorder recorder = Recorder.create(file, header, session.cloud(), unrecorded.clock(), secrets, local);
        SessionRecording recording = new SessionRecording(file, keepNames, recorder, unrecorded);
        recording.declare(session);
        return recording;
    }

    /** The session with its transport recorded. */
    Session recorded(Session session) {
        return session.withTransport(recorder.record(unrecorded, session.cloud()));
    }

    /** A console that prints on another and is recorded. */
    Console hearing(Console plain) {
        return Console.tee(plain, new OutputListener() {
            @Override
            public void out(String text) {
                recorder.output(Stream.OUT, Theme.undressed(text));
            }

            @Override
            public void err(String text) {
                recorder.output(Stream.ERR, Theme.undressed(text));
            }
        });
    }

    /**
     * @throws AzureException if there are calls of another kind of Azure, whose answers and time would not fit into the one run
     *     that a recording is
     */
    void checkGoesOn(Session next) {
        if (recorder.hasCalls() && next.transport().kind() != unrecorded.kind()) {
            throw AzureException.builder(
                            AzureException.Kind.CONFLICT, "The recording to " + file + " cannot go on there.")
                    .reason("It is of one Azure, and simulated and live ones have times of their own.")
                    .remedy("record stop")
                    .build();
        }
    }

    /** Deletes what was recorded, so that it can begin again. */
    void discard() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw AzureException.builder(AzureException.Kind.FAILED, file + " cannot be begun again.")
                    .reason(e.getClass().getSimpleName())
                    .cause(e)
                    .build();
        }
    }

    /** The same recording of another session. */
    SessionRecording over(Transport other) {
        return new SessionRecording(file, keepsNames, recorder, other);
    }

    /** Names the place of a session as inputs. */
    void declare(Session session) {
        recorder.input("subscription", ValueType.SUBSCRIPTION_ID, session.subscriptionId(), "session");
        session.account().ifPresent(account -> {
            recorder.input("account", ValueType.BATCH_ACCOUNT, account.name(), "session");
            declareIfKnown("resourceGroup", ValueType.RESOURCE_GROUP, account.resourceGroup());
            declareIfKnown("location", ValueType.LOCATION, account.location());
        });
    }

    private void declareIfKnown(String name, ValueType type, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            recorder.input(name, type, value, "session");
        }
    }

    /**
     * Reads back what was changed since the last time.
     *
     * @throws AzureException if it cannot be read
     */
    void baseline(Session session) {
        if (unrecorded.kind() != Transport.Kind.PLAYBACK) {
            recorder.baseline(new ReplayTarget(session.withTransport(unrecorded).clients()));
        }
    }

    /** Where the run happens, as a playback must know it to ask the same questions. */
    private static Map<String, String> target(Session session) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("context", session.context());
        facts.put("tenant", session.tenantId());
        facts.put("subscription", session.subscriptionId());
        session.account().ifPresent(account -> {
            facts.put("account", account.name());
            putIfKnown(facts, "resourceGroup", account.resourceGroup());
            putIfKnown(facts, "endpoint", account.endpoint());
            putIfKnown(facts, "location", account.location());
        });
        return facts;
    }

    private static void putIfKnown(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private static String fileName(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }
}
