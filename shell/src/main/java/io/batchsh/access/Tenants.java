package io.batchsh.access;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.image.JsonTree;

import static java.util.Objects.requireNonNull;

/** Which tenant a subscription trusts. */
public final class Tenants {

    private static final String API_VERSION = "2022-12-01";

    private final AzureClients clients;

    public Tenants(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /**
     * The id of the tenant of a subscription.
     *
     * @throws io.batchsh.azure.AzureException if the subscription is not there or not to be seen
     */
    public String of(String subscriptionId) {
        return AzureCalls.call(
                () -> new JsonTree(clients.resourceManager().get("/subscriptions/" + subscriptionId, API_VERSION))
                        .textOrEmpty("tenantId"));
    }
}
