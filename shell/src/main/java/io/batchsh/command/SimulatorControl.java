package io.batchsh.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a simulated Azure lets one do that a real one does not. Maps are JSON: texts, numbers, booleans, maps and lists.
 * What is wrong is an {@link io.batchsh.azure.AzureException} or a {@link UsageException}.
 */
public interface SimulatorControl {

    /** World, clock, seed, counts of what exists, and how much is still to come. */
    Map<String, Object> show();

    /** The worlds that come with batchsh: name and description. */
    List<Map<String, Object>> worlds();

    /** The virtual time. */
    Instant now();

    /** Makes time pass, and returns the virtual time then. */
    Instant advance(Duration duration);

    /** What will happen next, at most {@code limit} of it: time, kind and arguments. */
    List<Map<String, Object>> pending(int limit);

    /** Adds a fault, described as in {@code docs/faults.md}, and returns it with its id and its defaults. */
    Map<String, Object> addFault(Map<String, Object> fault);

    /** The faults, each with how many times it was met and struck. */
    List<Map<String, Object>> faults();

    /** Takes a fault away. */
    void removeFault(String id);

    /** Takes all faults away, and returns how many there were. */
    int clearFaults();

    /** Writes all state to a file. */
    void save(Path file);

    /** Goes on from a saved state. */
    void load(Path file);

    /** Goes on as the world began. */
    void reset();

    /** Goes on in a copy, until {@link #back}. */
    void fork(String name);

    /** Gives the copy up, goes on where it was made, and returns the copy's name. */
    String back();

    /** How the behaviour of an operation is known: name, known, says, source and witness. */
    List<Map<String, Object>> explain(String operation);
}
