package io.batchsh.azure;

import com.azure.core.http.HttpMethod;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Changes over Azure Resource Manager that may take longer than their answer. Each method sends one request, returns when it
 * is accepted, and throws {@link AzureException} when it is refused; {@link ArmChange#await} sees it through.
 */
public final class ArmChanges {

    private final ArmClient arm;
    private final Transport transport;

    ArmChanges(ArmClient arm, Transport transport) {
        this.arm = requireNonNull(arm, "arm is null");
        this.transport = requireNonNull(transport, "transport is null");
    }

    /** Creates or replaces a resource. */
    public ArmChange put(String resourceId, String apiVersion, Map<String, ?> body) {
        return begin(HttpMethod.PUT, resourceId, apiVersion, body);
    }

    /** Changes some properties of a resource. */
    public ArmChange patch(String resourceId, String apiVersion, Map<String, ?> body) {
        return begin(HttpMethod.PATCH, resourceId, apiVersion, body);
    }

    /** Runs an action; the path is the resource's id and the action's name. */
    public ArmChange post(String path, String apiVersion, @Nullable Map<String, ?> body) {
        return begin(HttpMethod.POST, path, apiVersion, body);
    }

    /** Deletes a resource; one that is not there is a change that is done. */
    public ArmChange delete(String resourceId, String apiVersion) {
        return begin(HttpMethod.DELETE, resourceId, apiVersion, null);
    }

    private ArmChange begin(HttpMethod method, String path, String apiVersion, @Nullable Map<String, ?> body) {
        ArmAnswer answer = AzureCalls.call(() -> arm.send(method, path, apiVersion, body));
        return new ArmChange(arm, transport, method, path, apiVersion, answer);
    }
}
