package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The virtual machine sizes that Batch offers, over Azure Resource Manager. */
public final class VmSizes {

    private static final String API_VERSION = "2025-06-01";

    private final AzureClients clients;

    public VmSizes(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /**
     * The sizes offered in a region to the subscription, page by page.
     *
     * @param location the region's name, such as {@code westeurope}
     * @throws io.batchsh.azure.AzureException when they cannot be read
     */
    public Stream<VmSize> list(String location) {
        return AzureCalls.stream(() -> clients.resourceManager()
                        .list(
                                "/subscriptions/" + clients.settings().subscriptionId()
                                        + "/providers/Microsoft.Batch/locations/" + location + "/virtualMachineSkus",
                                API_VERSION))
                .map(VmSize::of);
    }

    /** The sizes offered in the region of the session's account. */
    public Stream<VmSize> list() {
        return list(AzureCalls.call(() -> clients.account().location()));
    }
}
