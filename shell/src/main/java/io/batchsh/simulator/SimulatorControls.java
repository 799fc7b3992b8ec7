package io.batchsh.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a simulated Azure lets one do that a real one does not. Maps are JSON: texts, numbers, booleans, maps and lists. */
public final class SimulatorControls {

    private final RunningSimulation running;

    SimulatorControls(RunningSimulation running) {
        this.running = running;
    }

    /** World, clock, seed, the number of what exists, and what is still to come. */
    public Map<String, Object> show() {
        return running.with(simulation -> {
            Map<String, Object> shown = Json.object("world", running.world());
            String fork = running.forks();
            if (!fork.isEmpty()) {
                shown.put("fork", fork);
            }
            shown.putAll(Overview.of(simulation));
            return shown;
        });
    }

    /** The virtual time. */
    public Instant now() {
        return running.with(Simulation::now);
    }

    /**
     * Makes time pass.
     *
     * @return the virtual time then
     */
    public Instant advance(Duration duration) {
        return running.with(simulation -> simulation.advance(duration));
    }

    /** What will happen next, at most {@code limit} of it: time, kind and arguments. */
    public List<Map<String, Object>> pending(int limit) {
        return running.with(simulation -> simulation.timeline().pending().stream()
                .limit(limit)
                .map(Overview::of)
                .toList());
    }

    /**
     * Adds a fault: {@code kind}, and as wanted {@code id, operation, resource, nth, count, from, probability} and what
     * the kind takes; see {@code docs/faults.md}.
     *
     * @return the fault with its id and all defaults
     * @throws IllegalArgumentException if the description is wrong, naming how
     */
    public Map<String, Object> addFault(Map<String, Object> description) {
        return running.with(
                simulation -> simulation.faults().add(Json.copy(description)).describe());
    }

    /** The faults, each with how many times it was met and struck. */
    public List<Map<String, Object>> faults() {
        return running.with(simulation -> simulation.faults().list());
    }

    /** Takes a fault away; false if there is none of this id. */
    public boolean removeFault(String id) {
        return running.with(simulation -> simulation.faults().remove(id));
    }

    /** Takes all faults away and says how many there were. */
    public int clearFaults() {
        return running.with(simulation -> simulation.faults().clear());
    }

    /** Writes all state to a file, as a whole or not at all. */
    public void save(Path file) throws IOException {
        Objects.requireNonNull(file, "file is null");
        // A copy is written, so that a slow disk does not hold requests up.
        Snapshot.write(running.with(simulation -> Json.copy(Snapshot.of(simulation))), file);
    }

    /**
     * Goes on from a saved state.
     *
     * @throws IllegalArgumentException if the file holds none that can be read, saying why
     */
    public void load(Path file) throws IOException {
        Objects.requireNonNull(file, "file is null");
        running.replace(Snapshot.read(file, running.wall()));
    }

    /** All state as JSON, as {@link #save} writes it. */
    public Map<String, Object> state() {
        return running.with(simulation -> Json.copy(Snapshot.of(simulation)));
    }

    /**
     * Goes on from a state that {@link #state} gave.
     *
     * @throws IllegalArgumentException if it is none that can be read, saying why
     */
    public void restore(Map<String, Object> state) {
        running.replace(Snapshot.restore(Json.copy(state), running.wall()));
    }

    /** Goes on as the world began. */
    public void reset() {
        running.reset();
    }

    /** Goes on in a copy, until {@link #back}. */
    public void fork(String name) {
        running.fork(Objects.requireNonNull(name, "name is null"));
    }

    /**
     * Gives the copy up and goes on where it was made.
     *
     * @return the name of the copy
     * @throws IllegalStateException if this is no copy
     */
    public String back() {
        return running.back();
    }

    /**
     * Makes the application of the identity known by a certificate, beside its secret.
     *
     * @throws IllegalArgumentException if the certificate cannot be encoded
     */
    public void registerCertificate(X509Certificate certificate) {
        running.with(simulation -> {
            try {
                ClientAssertion.register(
                        simulation.store(),
                        WorldIdentity.of(simulation.store(), simulation.identifiers())
                                .clientId(),
                        certificate);
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException(e);
            }
            return certificate;
        });
    }

    /** A token of the issuer that the application of the identity trusts, as a workload has one in a file. */
    public String federatedToken() {
        return running.with(simulation -> new Tokens(simulation).federated());
    }

    /** The rows of the fidelity ledger whose name is, or begins with, an operation: how the behaviour is known. */
    public List<Map<String, Object>> explain(String operation) {
        String wanted = operation.toLowerCase(Locale.ROOT);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Ledger.Row row : new Ledger().rows()) {
            String name = row.name().toLowerCase(Locale.ROOT);
            if (name.equals(wanted) || name.startsWith(wanted + ".") || name.startsWith(wanted + "#")) {
                rows.add(Json.object(
                        "name", row.name(),
                        "known", row.known().word(),
                        "says", row.says(),
                        "source", row.source(),
                        "witness", row.witness()));
            }
        }
        return rows;
    }
}
