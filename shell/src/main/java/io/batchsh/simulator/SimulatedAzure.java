package io.batchsh.simulator;

import com.azure.core.http.HttpClient;
import io.batchsh.azure.WaitClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An Azure that lives in memory: Microsoft Entra ID, Azure Resource Manager and the Batch data plane under their real
 * addresses, over one model and one virtual clock. Runs with the same world, seed and calls give the same answers. Safe for
 * use by several threads; requests are answered one at a time.
 */
public final class SimulatedAzure {

    private static final Instant DEMO_EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final long DEMO_SEED = 42;

    private final ReentrantLock lock = new ReentrantLock();
    private final PollingWaits waits = new PollingWaits();
    private final SimulatedIdentity identity;
    private final WaitClock clock;
    private final HttpClient httpClient;
    private @Nullable Services services;

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
        Simulation simulation = new Simulation(epoch, wall, new Identifiers(seed));
        this.identity = new WorldBuilder(simulation).build(world);
        this.clock = new VirtualClock(simulation.timeline(), lock);
        this.httpClient = new SimulatedHttpClient(request -> answer(simulation, request));
    }

    private Reply answer(Simulation simulation, Request request) {
        lock.lock();
        try {
            Services ready = services;
            if (ready == null) {
                ready = new Services(simulation);
                services = ready;
            }
            return waits.answer(simulation, request, ready::answer);
        } finally {
            lock.unlock();
        }
    }

    /** The demo world, always the same: seed 42, beginning at 2026-01-01T00:00:00Z. */
    public static SimulatedAzure demo() {
        return new SimulatedAzure(World.demo(), DEMO_SEED, DEMO_EPOCH);
    }

    /** Answers in memory, on the calling thread; unknown hosts and routes get 501 {@code NotSupportedBySimulator}. */
    public HttpClient httpClient() {
        return httpClient;
    }

    /** The virtual clock; only a sleep on it makes time pass. */
    public WaitClock clock() {
        return clock;
    }

    /** Who may sign in, and where. */
    public SimulatedIdentity identity() {
        return identity;
    }
}
