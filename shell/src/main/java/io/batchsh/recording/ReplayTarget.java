package io.batchsh.recording;

import com.azure.core.util.BinaryData;
import io.batchsh.azure.ArmChange;
import io.batchsh.azure.ArmChanges;
import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccount;
import io.batchsh.azure.Transport;
import io.batchsh.azure.batch.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * The account that a recording is held against or run on. Requests go to the resource manager and the Batch account of the
 * session and to nothing else, whatever the recording says.
 */
public final class ReplayTarget {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.-]*");

    private final AzureClients clients;

    public ReplayTarget(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    Transport transport() {
        return clients.transport();
    }

    String tenantId() {
        return clients.settings().tenantId();
    }

    String subscriptionId() {
        return clients.settings().subscriptionId();
    }

    /** The Batch account; throws where the session has none. */
    BatchAccount account() {
        return clients.account();
    }

    /** A resource as it is now; null where there is none. */
    @Nullable
    Map<String, @Nullable Object> read(ResourceAddress address, String apiVersion) {
        return read(address, "", apiVersion);
    }

    /** As {@link #read(ResourceAddress, String)}, with a query that begins with a question mark, or none. */
    @Nullable
    Map<String, @Nullable Object> read(ResourceAddress address, String query, String apiVersion) {
        String path = path(address, apiVersion) + query;
        try {
            return AzureCalls.call(() -> address.resourceManager()
                    ? JsonText.object(clients.resourceManager().get(path, apiVersion))
                    : batch("GET", path, null));
        } catch (AzureException failure) {
            if (failure.kind() == AzureException.Kind.NOT_FOUND) {
                return null;
            }
            throw failure;
        }
    }

    /** @throws AzureException if the address or the version is none, and could lead elsewhere */
    private static String path(ResourceAddress address, String apiVersion) {
        if (!VERSION.matcher(apiVersion).matches()) {
            throw AzureException.builder(
                            AzureException.Kind.REFUSED, "The recording asks for an API version that is none.")
                    .build();
        }
        return address.path();
    }

    /** A recording changes nothing outside of the session's subscription, whatever else the sign-in may do. */
    private void requireOwn(ResourceAddress address) {
        List<String> segments = address.segments();
        boolean own = segments.size() > 1
                && segments.get(0).equalsIgnoreCase("subscriptions")
                && segments.get(1).equalsIgnoreCase(subscriptionId());
        if (!own) {
            throw AzureException.builder(
                            AzureException.Kind.REFUSED,
                            "The recording changes what is not in the session's subscription.")
                    .reason(address.shortForm() + " is not in " + subscriptionId() + ".")
                    .remedy("recording parameters FILE")
                    .build();
        }
    }

    /** Sends a change; what takes longer over the resource manager can be awaited. */
    Optional<ArmChange> change(
            String method,
            ResourceAddress address,
            String apiVersion,
            @Nullable Map<String, ? extends @Nullable Object> body) {
        String path = path(address, apiVersion);
        if (!address.resourceManager()) {
            AzureCalls.call(() -> batch(method, path, body));
            return Optional.empty();
        }
        requireOwn(address);
        ArmChanges changes = clients.changes();
        return Optional.of(
                switch (method) {
                    case "PUT" -> changes.put(path, apiVersion, body == null ? Map.of() : body);
                    case "PATCH" -> changes.patch(path, apiVersion, body == null ? Map.of() : body);
                    case "DELETE" -> changes.delete(path, apiVersion);
                    default -> changes.post(path, apiVersion, body);
                });
    }

    /** The counts of a pool's nodes by state, without listing the nodes. */
    Map<String, @Nullable Object> nodeCounts(String poolId) {
        String path = "/nodecounts?$filter=poolId%20eq%20'" + ResourceAddress.encoded(poolId.replace("'", "''")) + "'";
        Map<String, @Nullable Object> page = AzureCalls.call(() -> batch("GET", path, null));
        return JsonText.object(
                page.get("value") instanceof Iterable<?> items
                                && items.iterator().hasNext()
                        ? items.iterator().next()
                        : null);
    }

    /** The nodes of a pool, of each its id, state and time of that. */
    List<Map<String, @Nullable Object>> nodes(String poolId) {
        path(new ResourceAddress(false, List.of("pools", poolId)), "");
        RequestOptions options = new RequestOptions().addQueryParam("$select", "id,state,stateTransitionTime");
        List<Map<String, @Nullable Object>> nodes = new ArrayList<>();
        AzureCalls.stream(() -> clients.batch().listNodes(poolId, options))
                .forEach(node ->
                        nodes.add(JsonText.object(JsonText.parse(node.toBytes()).orElse(null))));
        return nodes;
    }

    private Map<String, @Nullable Object> batch(
            String method, String path, @Nullable Map<String, ? extends @Nullable Object> body) {
        BinaryData answer = clients.batch()
                .sendRequest(method, path, body == null ? null : BinaryData.fromBytes(JsonText.bytes(body)))
                .getValue();
        return JsonText.object(JsonText.parse(answer.toBytes()).orElse(null));
    }
}
