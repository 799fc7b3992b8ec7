package io.batchsh.simulator;

import com.azure.core.http.HttpClient;
import io.batchsh.azure.WaitClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * An Azure that lives in memory: Microsoft Entra ID, Azure Resource Manager and the Batch data plane under their real
 * addresses, over one model and one virtual clock. Runs with the same world, seed and calls give the same answers. Safe for
 * use by several threads; requests are answered one at a time.
 */
public final class SimulatedAzure {

    /** 2026-01-01T00:00:00Z, not parsed, because that would load all there is on dates. */
    private static final Instant DEMO_EPOCH = Instant.ofEpochSecond(1_767_225_600);

    private static final long DEMO_SEED = 42;

    private final RunningSimulation running;
    private final WaitClock clock;
    private final HttpClient httpClient;

    /**
     * @param seed what all generated identifiers and durations depend on
     * @param epoch the virtual time at the start
     * @throws IllegalArgumentException if the world lacks what it must have, naming it
     */
    public SimulatedAzure(World world, long seed, Instant epoch) {
        this(world, seed, epoch, InstantSource.system());
    }

    SimulatedAzure(World world, long seed, Instant epoch, InstantSource wall) {
        Objects.requireNonNull(world, "world is null");
        Objects.requireNonNull(epoch, "epoch is null");
        this.running = new RunningSimulation(world, seed, epoch, wall);
        this.clock = new VirtualClock(running);
        this.httpClient = new SimulatedHttpClient(running::answer);
    }

    /** The demo world, always the same: seed 42, beginning at 2026-01-01T00:00:00Z. */
    public static SimulatedAzure demo() {
        return of(World.demo());
    }

    /** A world with the seed and the beginning of the demo world. */
    public static SimulatedAzure of(World world) {
        return new SimulatedAzure(world, DEMO_SEED, DEMO_EPOCH);
    }

    /**
     * Answers in memory, on the calling thread; unknown hosts and routes get 501 {@code NotSupportedBySimulator}. Where a
     * fault breaks the connection it throws what a network client throws: an {@code IOException}.
     */
    public HttpClient httpClient() {
        return httpClient;
    }

    /** The virtual clock; only a sleep on it makes time pass. */
    public WaitClock clock() {
        return clock;
    }

    /** Who may sign in, and where; a state that was loaded may have another. */
    public SimulatedIdentity identity() {
        return running.identity();
    }

    /** Faults, saved states, forks and the clock. */
    public SimulatorControls controls() {
        return new SimulatorControls(running);
    }
}
