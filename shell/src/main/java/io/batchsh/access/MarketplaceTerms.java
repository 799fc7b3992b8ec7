package io.batchsh.access;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.image.JsonTree;
import io.batchsh.image.PurchasePlan;

import static java.util.Objects.requireNonNull;

/** The legal terms of marketplace plans. */
public final class MarketplaceTerms {

    private static final String API_VERSION = "2021-01-01";

    private final AzureClients clients;

    public MarketplaceTerms(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /**
     * Whether the terms of a plan were accepted for a subscription.
     *
     * @throws io.batchsh.azure.AzureException if that cannot be read
     */
    public boolean accepted(String subscriptionId, PurchasePlan plan) {
        String path = "/subscriptions/" + subscriptionId
                + "/providers/Microsoft.MarketplaceOrdering/offerTypes/virtualmachine/publishers/" + plan.publisher()
                + "/offers/" + plan.product() + "/plans/" + plan.name() + "/agreements/current";
        return AzureCalls.call(
                () -> new JsonTree(clients.resourceManager().get(path, API_VERSION)).isTrue("properties", "accepted"));
    }
}
