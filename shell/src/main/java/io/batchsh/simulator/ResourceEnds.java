package io.batchsh.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How long-running creations, changes and deletions of resources end. A later one on the same resource makes them void. */
final class ResourceEnds {

    /** The creation or change of a resource ends as its kind says. */
    static final String SETTLED = "resource.settled";

    /** A resource is gone. */
    static final String GONE = "resource.gone";

    private final Simulation simulation;
    private final Map<String, ResourceKind> kinds = new HashMap<>();

    ResourceEnds(Simulation simulation, List<ResourceKind> kinds) {
        this.simulation = simulation;
        kinds.forEach(kind -> this.kinds.put(kind.type().toLowerCase(Locale.ROOT), kind));
    }

    void handle(EventTable events) {
        events.on(SETTLED, arguments -> simulation.store().resource(arguments).ifPresent(this::settle))
                .on(GONE, arguments -> simulation.store().resource(arguments).ifPresent(this::remove));
    }

    private void remove(Resource resource) {
        kind(resource).ifPresent(kind -> kind.gone(resource));
        simulation.store().within(resource.id.toString()).forEach(simulation.store()::remove);
        simulation.store().remove(resource);
    }

    private Optional<ResourceKind> kind(Resource resource) {
        return Optional.ofNullable(kinds.get(resource.id.type().toLowerCase(Locale.ROOT)));
    }

    private void settle(Resource resource) {
        resource.provisioningState(
                kind(resource).map(kind -> kind.outcome(resource)).orElse("Succeeded"));
    }
}
