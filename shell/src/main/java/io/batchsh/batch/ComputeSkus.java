package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The virtual machine sizes of Microsoft.Compute, with what a subscription may use of them. */
public final class ComputeSkus {

    private static final String API_VERSION = "2021-07-01";

    private final AzureClients clients;

    public ComputeSkus(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /**
     * The sizes of a region, page by page.
     *
     * @param location the region's name, such as {@code westeurope}
     * @throws io.batchsh.azure.AzureException when they cannot be read
     */
    public Stream<ComputeSku> list(String location) {
        return AzureCalls.stream(() -> clients.resourceManager()
                        .list(
                                "/subscriptions/" + clients.settings().subscriptionId()
                                        + "/providers/Microsoft.Compute/skus?$filter=location%20eq%20%27" + location
                                        + "%27",
                                API_VERSION))
                .filter(sku -> "virtualMachines".equals(sku.get("resourceType")))
                .map(sku -> ComputeSku.of(sku, location));
    }
}
