package io.batchsh.access;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** Locks. */
public final class Locks {

    private static final String API_VERSION = "2020-05-01";

    private final AzureClients clients;

    public Locks(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /**
     * All locks of a subscription, on itself and on everything in it, page by page.
     *
     * @throws io.batchsh.azure.AzureException if they cannot be read
     */
    public Stream<Lock> list(String subscriptionId) {
        return AzureCalls.stream(() -> clients.resourceManager()
                        .list(
                                "/subscriptions/" + subscriptionId + "/providers/Microsoft.Authorization/locks",
                                API_VERSION))
                .map(Lock::of);
    }
}
