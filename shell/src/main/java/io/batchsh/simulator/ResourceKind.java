package io.batchsh.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The rules of one type of resource; {@link ResourceRoutes} does what all types share. */
interface ResourceKind {

    /** The type, such as {@code Microsoft.Compute/galleries}. */
    String type();

    default OperationStyle style() {
        return OperationStyle.GALLERY;
    }

    /** Whether the resource has a region of its own; one without is a part of its parent. */
    default boolean located() {
        return true;
    }

    /** Whether a deletion takes what the resource contains with it. */
    default boolean cascades() {
        return false;
    }

    /**
     * Checks what was sent and completes it as the service does.
     *
     * @param sent the {@code properties} of the body, free to keep
     * @param existing the resource as it is, if this is a change
     * @return the properties to keep
     * @throws Refusal if the service refuses
     */
    Map<String, Object> accept(Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing);

    /** Called once the resource is in the store, in state Creating or Updating; returns how long that lasts. */
    Duration begin(Resource resource);

    /** Says what events of this type do. */
    default void handle(EventTable events) {}

    /** What the first answer to a creation or change shows. */
    default Map<String, Object> begun(Resource resource, Request request) {
        return render(resource, request);
    }

    /** Completes a resource whose creation or change ends, and says whether that leaves it Succeeded or Failed. */
    default String outcome(Resource resource) {
        return "Succeeded";
    }

    /** @throws Refusal if something still needs the resource */
    default void deletable(Resource resource) {}

    /** Called when a deletion ends, before the resource leaves the store. */
    default void gone(Resource resource) {}

    default Duration deletion() {
        return Duration.ofMillis(1190);
    }

    default Map<String, Object> render(Resource resource, Request request) {
        return resource.render();
    }
}
