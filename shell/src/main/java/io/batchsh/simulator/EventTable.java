package io.batchsh.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the kinds of events do. Events are data, so that what is still to come can be saved; whoever schedules them
 * registers here what they do, in a method {@code handle(EventTable)} that this constructor calls.
 */
final class EventTable {

    /** What a kind of event does; what it happens to may be gone by then. */
    @FunctionalInterface
    interface EventHandler {
        void fire(Map<String, Object> arguments);
    }

    private final Map<String, EventHandler> handlers = new HashMap<>();

    EventTable(Simulation simulation) {
        new Allocation(simulation).handle(this);
        new NodeLife(simulation).handle(this);
        new Scheduler(simulation).handle(this);
        new TaskLife(simulation).handle(this);
        new JobLife(simulation).handle(this);
        new JobScheduleLife(simulation).handle(this);
        new AutoScaling(simulation).handle(this);
        new Preemption(simulation).handle(this);
        new DeploymentRun(simulation).handle(this);
        Providers.handle(this, simulation.store());
        new ResourceGroups(simulation).handle(this);
        new GallerySharing(simulation).handle(this);
        new DiskAccess(simulation).handle(this);
        new MachineActions(simulation).handle(this);
        new BatchAccountWrites(simulation).handle(this);
        new Operations(simulation).handle(this);
        List<ResourceKind> kinds = ResourceManager.kinds(simulation);
        new ResourceEnds(simulation, kinds).handle(this);
        kinds.forEach(kind -> kind.handle(this));
    }

    /** Says what events of a kind do. */
    EventTable on(String kind, EventHandler handler) {
        if (handlers.put(kind, handler) != null) {
            throw new IllegalStateException("two handlers for events of kind " + kind);
        }
        return this;
    }

    /** Does what an event of a kind does, now. */
    void fire(String kind, Map<String, Object> arguments) {
        EventHandler handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalStateException("nothing is known of events of kind " + kind);
        }
        handler.fire(arguments);
    }
}
