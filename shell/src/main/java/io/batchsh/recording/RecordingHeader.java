package io.batchsh.recording;

import io.batchsh.azure.Transport;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The first record: what made the recording, and against what.
 *
 * @param version the format's version as {@code major.minor}; a reader ignores what a newer minor adds and refuses a
 *     newer major
 * @param id names the run; the recorder invents none, so that a run is repeatable
 * @param tool program and version, such as {@code batchsh/0.1.0}
 * @param target where the answers came from
 * @param targetFacts what else tells the target apart, such as the simulated profile and seed; never a secret
 * @param names whether what belongs to the target has its own name or a stand-in
 * @param title what it is called; empty for none
 * @param origin what it was made from; empty for the recording of a run
 * @param started the first instant of the run on its clock; kept to the millisecond
 */
public record RecordingHeader(
        String version,
        String id,
        String tool,
        Transport.Kind target,
        Map<String, String> targetFacts,
        RecordedNames names,
        Instant started,
        Optional<String> title,
        Optional<RecordingOrigin> origin) {

    static final String FORMAT = "batchsh.recording";
    static final int MAJOR = 1;
    static final String VERSION = MAJOR + ".0";

    public RecordingHeader {
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(tool, "tool is null");
        Objects.requireNonNull(target, "target is null");
        Objects.requireNonNull(names, "names is null");
        targetFacts = Map.copyOf(targetFacts);
        started = Instant.ofEpochMilli(started.toEpochMilli());
    }

    /** The header of a new recording in the version written here. */
    public RecordingHeader(
            String id,
            String tool,
            Transport.Kind target,
            Map<String, String> targetFacts,
            RecordedNames names,
            Instant started) {
        this(VERSION, id, tool, target, targetFacts, names, started, Optional.empty(), Optional.empty());
    }

    /** The header of a new recording that has the names as they are. */
    public RecordingHeader(
            String id, String tool, Transport.Kind target, Map<String, String> targetFacts, Instant started) {
        this(id, tool, target, targetFacts, RecordedNames.KEPT, started);
    }
}
