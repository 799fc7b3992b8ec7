package io.batchsh.network;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/** Virtual networks and what belongs to them, by ARM id. Methods throw {@link io.batchsh.azure.AzureException}. */
public final class VirtualNetworks {

    private static final String API_VERSION = "2024-05-01";

    private final AzureClients clients;

    public VirtualNetworks(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** A virtual network with its subnets. */
    public VirtualNetwork show(String id) {
        return VirtualNetwork.of(get(id));
    }

    public SecurityGroup securityGroup(String id) {
        return SecurityGroup.of(get(id));
    }

    public RouteTable routeTable(String id) {
        return RouteTable.of(get(id));
    }

    private Map<String, Object> get(String id) {
        return AzureCalls.call(() -> clients.resourceManager().get(id, API_VERSION));
    }
}
