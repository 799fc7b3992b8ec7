package io.batchsh;

import io.batchsh.azure.AzureException;
import io.batchsh.command.SimulatorControl;
import io.batchsh.command.UsageException;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import io.batchsh.simulator.SimulatorControls;
import io.batchsh.simulator.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The simulated Azure of this process, as commands and scripts reach it. */
final class EmbeddedSimulator implements SimulatorControl {

    private final SimulatedAzure azure;
    private final SimulatorControls controls;
    private final BooleanSupplier recording;
    private final Runnable moved;

    /**
     * @param recording whether the run is being recorded
     * @param moved called when another account answers than before
     */
    EmbeddedSimulator(SimulatedAzure azure, BooleanSupplier recording, Runnable moved) {
        this.azure = azure;
        this.controls = azure.controls();
        this.recording = recording;
        this.moved = moved;
    }

    @Override
    public Map<String, Object> show() {
        return controls.show();
    }

    @Override
    public List<Map<String, Object>> worlds() {
        List<Map<String, Object>> worlds = new ArrayList<>();
        for (String name : World.names()) {
            Map<String, Object> world = new LinkedHashMap<>();
            world.put("name", name);
            world.put("description", World.shipped(name).description().orElse(""));
            worlds.add(world);
        }
        return worlds;
    }

    @Override
    public Instant now() {
        return controls.now();
    }

    @Override
    public Instant advance(Duration duration) {
        return controls.advance(duration);
    }

    @Override
    public List<Map<String, Object>> pending(int limit) {
        return controls.pending(limit);
    }

    @Override
    public Map<String, Object> addFault(Map<String, Object> fault) {
        return described("The fault was not added", () -> controls.addFault(fault), "help simulator fault add");
    }

    @Override
    public List<Map<String, Object>> faults() {
        return controls.faults();
    }

    @Override
    public void removeFault(String id) {
        if (!controls.removeFault(id)) {
            throw AzureException.builder(AzureException.Kind.NOT_FOUND, "There is no fault '" + id + "'.")
                    .remedy("simulator fault list")
                    .build();
        }
    }

    @Override
    public int clearFaults() {
        return controls.clearFaults();
    }

    @Override
    public void save(Path file) {
        try {
            controls.save(file);
        } catch (IOException e) {
            throw failed("The state was not saved in " + file, e);
        }
    }

    @Override
    public void load(Path file) {
        if (recording.getAsBoolean()) {
            throw AzureException.builder(
                            AzureException.Kind.CONFLICT,
                            "Another state cannot be loaded while a recording runs: it would not be one run.")
                    .remedy("record stop")
                    .build();
        }
        SimulatedIdentity before = azure.identity();
        try {
            controls.load(file);
        } catch (IOException | IllegalArgumentException e) {
            throw failed("The state in " + file + " was not loaded", e);
        }
        if (!sameSignIn(before, azure.identity())) {
            moved.run();
        }
    }

    private static boolean sameSignIn(SimulatedIdentity one, SimulatedIdentity other) {
        return one.tenantId().equals(other.tenantId())
                && one.subscriptionId().equals(other.subscriptionId())
                && one.clientId().equals(other.clientId())
                && one.clientSecret().reveal().equals(other.clientSecret().reveal())
                && one.accountEndpoint().equals(other.accountEndpoint())
                && one.accountKey().reveal().equals(other.accountKey().reveal());
    }

    @Override
    public void reset() {
        controls.reset();
    }

    @Override
    public void fork(String name) {
        controls.fork(name);
    }

    @Override
    public String back() {
        try {
            return controls.back();
        } catch (IllegalStateException notInAFork) {
            throw AzureException.builder(AzureException.Kind.CONFLICT, "There is no copy to come back from.")
                    .remedy("simulator fork what-if")
                    .cause(notInAFork)
                    .build();
        }
    }

    @Override
    public List<Map<String, Object>> explain(String operation) {
        List<Map<String, Object>> rows = controls.explain(operation);
        if (rows.isEmpty()) {
            throw AzureException.builder(
                            AzureException.Kind.NOT_FOUND,
                            "The simulator has no operation '" + operation + "'; it answers 501 to what it lacks.")
                    .remedy("simulator explain batch.pool")
                    .build();
        }
        return rows;
    }

    private static <T> T described(String problem, Supplier<T> step, String remedy) {
        try {
            return step.get();
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(problem + ": " + wrong.getMessage() + ".", remedy);
        }
    }

    private static AzureException failed(String problem, Exception cause) {
        return AzureException.builder(AzureException.Kind.INVALID, problem + ".")
                .reason(cause.getMessage())
                .cause(cause)
                .build();
    }
}
