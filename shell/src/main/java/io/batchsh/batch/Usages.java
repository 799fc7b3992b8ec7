package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** What the session's subscription uses of its quotas in a region. Methods throw {@link io.batchsh.azure.AzureException}. */
public final class Usages {

    private static final String COMPUTE_API_VERSION = "2024-07-01";
    private static final String NETWORK_API_VERSION = "2024-05-01";

    private final AzureClients clients;

    public Usages(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** vCPUs in all, by family, and of Spot machines. */
    public Stream<Usage> compute(String location) {
        return list("Microsoft.Compute", location, COMPUTE_API_VERSION);
    }

    /** Load balancers, public IP addresses, network security groups and more. */
    public Stream<Usage> network(String location) {
        return list("Microsoft.Network", location, NETWORK_API_VERSION);
    }

    private Stream<Usage> list(String provider, String location, String apiVersion) {
        return AzureCalls.stream(() -> clients.resourceManager()
                        .list(
                                "/subscriptions/" + clients.settings().subscriptionId() + "/providers/" + provider
                                        + "/locations/" + location + "/usages",
                                apiVersion))
                .map(Usage::of);
    }
}
