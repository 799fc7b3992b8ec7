package io.batchsh.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What lets a pool have some of the nodes it wants, but not all. */
final class AllocationLimits {

    /**
     * A limit.
     *
     * @param nodes how many nodes of the kind there can be, those there are included
     * @param error what the resize says of the others
     */
    record Limit(int nodes, Map<String, Object> error) {}

    private static final int NODES_PER_ADDRESS = 100;

    private static final List<Function<NodeDemand, Optional<Limit>>> LIMITS = List.of(
            CoreLimits::account,
            CoreLimits::subscription,
            AllocationLimits::communication,
            AllocationLimits::subnet,
            AllocationLimits::ownAddresses,
            NetworkLimits::ofSubscription);

    private AllocationLimits() {}

    /** The tightest limit that a demand exceeds. */
    static Optional<Limit> exceeded(NodeDemand demand) {
        return LIMITS.stream()
                .map(limit -> limit.apply(demand).orElse(null))
                .filter(Objects::nonNull)
                .filter(limit -> limit.nodes < demand.wanted())
                .min(Comparator.comparingInt(Limit::nodes));
    }

    private static Optional<Limit> communication(NodeDemand demand) {
        if (!Json.flag(demand.pool().configuration, "enableInterNodeCommunication")) {
            return Optional.empty();
        }
        int most = demand.account().userSubscription() ? 80 : 100;
        return Optional.of(new Limit(
                most - demand.others(),
                ResizeErrors.of(
                        "CommunicationEnabledPoolReachedMaxVMCount",
                        "A pool with inter-node communication enabled cannot have more than " + most + " nodes")));
    }

    private static Optional<Limit> subnet(NodeDemand demand) {
        return PoolNetwork.of(demand.store(), demand.pool().configuration)
                .map(network -> new Limit(
                        network.placesFor(demand.pool()) - demand.others(),
                        ResizeErrors.failed(
                                demand.dedicated(),
                                "SubnetIsFull",
                                "Subnet " + network.subnet().id.name() + " with address prefix "
                                        + network.prefixes().findFirst().orElse("")
                                        + " does not have enough capacity for "
                                        + demand.wanted() + " IP addresses.")));
    }

    private static Optional<Limit> ownAddresses(NodeDemand demand) {
        Map<String, Object> configuration =
                Json.child(demand.pool().configuration, "networkConfiguration", "publicIPAddressConfiguration");
        List<String> addresses = Json.texts(configuration, "ipAddressIds");
        if (!"usermanaged"
                .equalsIgnoreCase(Json.text(configuration, "provision").orElse(""))) {
            return Optional.empty();
        }
        int left = addresses.size() - (demand.others() + NODES_PER_ADDRESS - 1) / NODES_PER_ADDRESS;
        return Optional.of(new Limit(
                Math.max(0, left) * NODES_PER_ADDRESS,
                ResizeErrors.of(
                        "AllocationFailed",
                        ResizeErrors.desired(demand.dedicated())
                                + ": the pool has not enough public IP addresses of its own, one for each "
                                + NODES_PER_ADDRESS + " nodes of a kind")));
    }
}
