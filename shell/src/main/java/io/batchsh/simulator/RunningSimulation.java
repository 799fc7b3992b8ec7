package io.batchsh.simulator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The simulation that answers now: it can be replaced by another state, and by copies to come back from. */
final class RunningSimulation {

    /** A simulation that waits while a copy of it runs. */
    private record Fork(String name, Simulation original) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final PollingWaits waits = new PollingWaits();
    private final Deque<Fork> forks = new ArrayDeque<>();
    private final World world;
    private final long seed;
    private final Instant epoch;
    private final InstantSource wall;
    private @Nullable Simulation simulation;
    private SimulatedIdentity identity;
    private @Nullable FaultyServices services;

    RunningSimulation(World world, long seed, Instant epoch, InstantSource wall) {
        this.world = world;
        this.seed = seed;
        this.epoch = epoch;
        this.wall = wall;
        Optional<FirstAccount> known = world.firstAccount();
        if (known.isPresent()) {
            this.identity = WorldIdentity.atFirst(known.get(), new Identifiers(seed));
        } else {
            Simulation built = begin();
            this.simulation = built;
            this.identity = WorldIdentity.of(built.store(), built.identifiers());
        }
    }

    private Simulation begin() {
        Simulation fresh = new Simulation(epoch, wall, new Identifiers(seed));
        new WorldBuilder(fresh).build(world);
        return fresh;
    }

    // Built when it is first asked for anything: whoever starts a shell sees the prompt before.
    private Simulation simulation() {
        Simulation current = simulation;
        if (current == null) {
            current = begin();
            simulation = current;
        }
        return current;
    }

    ReentrantLock lock() {
        return lock;
    }

    String world() {
        return world.name();
    }

    InstantSource wall() {
        return wall;
    }

    SimulatedIdentity identity() {
        lock.lock();
        try {
            return identity;
        } finally {
            lock.unlock();
        }
    }

    Reply answer(Request request) throws ConnectionReset {
        lock.lock();
        try {
            FaultyServices ready = services;
            if (ready == null) {
                ready = new FaultyServices(simulation());
                services = ready;
            }
            return waits.answer(simulation(), request, ready::answer);
        } finally {
            lock.unlock();
        }
    }

    /** Does something while nothing else happens. */
    <T> T with(Function<Simulation, T> use) {
        lock.lock();
        try {
            return use.apply(simulation());
        } finally {
            lock.unlock();
        }
    }

    /** Goes on in another state; copies in progress are given up. */
    void replace(Simulation other) {
        lock.lock();
        try {
            // A state without an identity is refused before it replaces one that has it.
            become(other, WorldIdentity.of(other.store(), other.identifiers()));
            forks.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Goes on as the world began. */
    void reset() {
        replace(begin());
    }

    /** Goes on in a copy. */
    void fork(String name) {
        lock.lock();
        try {
            Simulation original = simulation();
            Simulation copy = Snapshot.restore(Json.copy(Snapshot.of(original)), wall);
            forks.push(new Fork(name, original));
            become(copy, identity);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives the copy up and goes on where it was made.
     *
     * @return the name of the copy
     * @throws IllegalStateException if this is no copy
     */
    String back() {
        lock.lock();
        try {
            Fork fork = forks.poll();
            if (fork == null) {
                throw new IllegalStateException("this is no fork");
            }
            become(
                    fork.original(),
                    WorldIdentity.of(fork.original().store(), fork.original().identifiers()));
            return fork.name();
        } finally {
            lock.unlock();
        }
    }

    /** The names of the copies within copies, the outermost first; empty outside of any. */
    String forks() {
        StringBuilder names = new StringBuilder();
        forks.descendingIterator().forEachRemaining(fork -> names.append(names.isEmpty() ? "" : "/")
                .append(fork.name()));
        return names.toString();
    }

    private void become(Simulation other, SimulatedIdentity whose) {
        simulation = other;
        identity = whose;
        services = null;
    }
}
