package io.batchsh.access;

import io.batchsh.image.JsonTree;
import java.util.Map;

/**
 * A resource provider, as a subscription has it.
 *
 * @param namespace such as {@code Microsoft.Batch}
 * @param subscriptionId the subscription
 * @param registrationState {@code Registered}, {@code NotRegistered}, {@code Registering} or {@code Unregistering}
 * @param document the service's own JSON
 */
public record Provider(
        String namespace, String subscriptionId, String registrationState, Map<String, Object> document) {

    static Provider of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        String[] segments = tree.textOrEmpty("id").split("/");
        return new Provider(
                tree.textOrEmpty("namespace"),
                segments.length > 2 ? segments[2] : "",
                tree.textOrEmpty("registrationState"),
                tree.properties());
    }

    /** Whether the subscription may use it. */
    public boolean registered() {
        return registrationState.equalsIgnoreCase("Registered");
    }
}
