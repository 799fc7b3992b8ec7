package io.batchsh.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the network of a pool must be for the service to accept the pool. */
final class PoolNetworkRules {

    private static final String JOIN = "Microsoft.Network/virtualNetworks/subnets/join/action";
    private static final String ADDRESSES = "publicIPAddressConfiguration";

    private final Store store;

    PoolNetworkRules(Store store) {
        this.store = store;
    }

    /** @param caller empty for an account key */
    void check(BatchAccount account, Map<String, Object> network, Optional<String> caller) {
        Json.text(network, "subnetId").ifPresent(subnet -> subnet(account, subnet, caller));
        String provision = Json.text(network, ADDRESSES, "provision").orElse("");
        boolean none = provision.equalsIgnoreCase("nopublicipaddresses");
        if (none && Json.text(network, "subnetId").isEmpty()) {
            throw Contract.missing("subnetId");
        }
        if (none && network.containsKey("endpointConfiguration")) {
            throw Contract.invalid(
                    "endpointConfiguration",
                    "The property endpointConfiguration cannot be specified for a pool without public IP addresses.");
        }
        List<String> addresses = Json.texts(network, ADDRESSES, "ipAddressIds");
        if (provision.equalsIgnoreCase("usermanaged") && addresses.isEmpty()) {
            throw Contract.missing("ipAddressIds");
        }
        addresses.forEach(this::address);
    }

    // Recorded, azure-cli test_batch_pools 2020: a subnet of another subscription. The other reason: azure-sdk-for-net.
    private void subnet(BatchAccount account, String id, Optional<String> caller) {
        String own = account.resource.id.subscription();
        boolean elsewhere = ResourceId.parse(id)
                .filter(parsed -> !parsed.subscription().equalsIgnoreCase(own))
                .isPresent();
        if (elsewhere) {
            throw Contract.invalid(
                    "subnetId",
                    id,
                    "The specified subnetId is in a different subscription and cannot be used with the current Batch"
                            + " account in subscription " + own);
        }
        if (caller.isEmpty()) {
            throw LinkedResources.keyNotAllowed("Network");
        }
        boolean usable = PoolNetwork.find(store, id)
                .filter(network -> network.virtualNetwork().location.equalsIgnoreCase(account.location()))
                .filter(network -> AccessObstacles.batchMay(
                        store, JOIN, network.subnet().id.toString()))
                .isPresent();
        if (!usable) {
            throw Contract.invalid(
                    "subnetId",
                    id,
                    "Either the specified VNet does not exist, or the Batch service does not have access to it");
        }
        LinkedResources.requireRight(store, caller.get(), JOIN, id);
    }

    private void address(String id) {
        if (ResourceId.parse(id).flatMap(store::resource).isEmpty()) {
            throw Contract.invalid("ipAddressIds", id, "The specified public IP address does not exist.");
        }
    }
}
