package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** Batch accounts over Azure Resource Manager. Methods throw {@link io.batchsh.azure.AzureException}. */
public final class BatchAccounts {

    private static final String API_VERSION = "2025-06-01";

    private final AzureClients clients;

    public BatchAccounts(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** The accounts of the subscription, page by page. */
    public Stream<BatchAccount> list() {
        return list(clients.settings().subscriptionId());
    }

    /** The accounts of another subscription that the sign-in sees, page by page. */
    public Stream<BatchAccount> list(String subscriptionId) {
        return AzureCalls.stream(() -> clients.resourceManager()
                        .list(
                                "/subscriptions/" + subscriptionId + "/providers/Microsoft.Batch/batchAccounts",
                                API_VERSION))
                .map(BatchAccount::of);
    }

    /** The account of an ARM id. */
    public BatchAccount show(String id) {
        return AzureCalls.call(() -> BatchAccount.of(clients.resourceManager().get(id, API_VERSION)));
    }

    /** The account of the session. */
    public BatchAccount current() {
        return AzureCalls.call(() -> show(clients.account().id()));
    }
}
