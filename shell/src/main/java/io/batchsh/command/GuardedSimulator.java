package io.batchsh.command;

import io.batchsh.azure.AzureException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Stands in front of the controls of a simulated Azure, for commands and scripts alike: a read-only session sees everything
 * and changes nothing.
 */
public final class GuardedSimulator implements SimulatorControl {

    private final SimulatorControl simulator;
    private final BooleanSupplier readOnly;

    /** @param readOnly whether the present session is read-only */
    public GuardedSimulator(SimulatorControl simulator, BooleanSupplier readOnly) {
        this.simulator = Objects.requireNonNull(simulator, "simulator is null");
        this.readOnly = Objects.requireNonNull(readOnly, "readOnly is null");
    }

    private SimulatorControl changing(String what) {
        if (readOnly.getAsBoolean()) {
            throw AzureException.builder(
                            AzureException.Kind.REFUSED,
                            "This session is read-only; " + what + " would change the simulated Azure.")
                    .remedy("start batchsh without --read-only")
                    .build();
        }
        return simulator;
    }

    @Override
    public Map<String, Object> show() {
        return simulator.show();
    }

    @Override
    public List<Map<String, Object>> worlds() {
        return simulator.worlds();
    }

    @Override
    public Instant now() {
        return simulator.now();
    }

    @Override
    public Instant advance(Duration duration) {
        return changing("advancing its clock").advance(duration);
    }

    @Override
    public List<Map<String, Object>> pending(int limit) {
        return simulator.pending(limit);
    }

    @Override
    public Map<String, Object> addFault(Map<String, Object> fault) {
        return changing("a fault").addFault(fault);
    }

    @Override
    public List<Map<String, Object>> faults() {
        return simulator.faults();
    }

    @Override
    public void removeFault(String id) {
        changing("taking a fault away").removeFault(id);
    }

    @Override
    public int clearFaults() {
        return changing("taking faults away").clearFaults();
    }

    @Override
    public void save(Path file) {
        simulator.save(file);
    }

    @Override
    public void load(Path file) {
        changing("another state").load(file);
    }

    @Override
    public void reset() {
        changing("a reset").reset();
    }

    @Override
    public void fork(String name) {
        changing("going on in a copy").fork(name);
    }

    @Override
    public String back() {
        return changing("giving a copy up").back();
    }

    @Override
    public List<Map<String, Object>> explain(String operation) {
        return simulator.explain(operation);
    }
}
