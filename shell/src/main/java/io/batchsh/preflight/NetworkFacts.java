package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.Usage;
import io.batchsh.network.RouteTable;
import io.batchsh.network.SecurityGroup;
import io.batchsh.network.Subnet;
import io.batchsh.network.SubnetId;
import io.batchsh.network.VirtualNetwork;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is known about the network that the nodes of a proposal join; see {@link Facts}. A network that is missing, or that the
 * caller may not read, has a rule of its own and is simply absent for all others.
 */
final class NetworkFacts {

    private final Optional<SubnetId> id;
    private final FactTable<VirtualNetwork> networks;
    private final FactTable<SecurityGroup> securityGroups;
    private final FactTable<RouteTable> routeTables;
    private final Fact<List<Usage>> usages;

    /** @param location the region of the account, once it is known */
    NetworkFacts(PoolProposal proposal, FactSource source, Supplier<String> location) {
        id = proposal.subnet();
        networks = new FactTable<>("the virtual network ", source::virtualNetwork);
        securityGroups = new FactTable<>("the network security group ", source::securityGroup);
        routeTables = new FactTable<>("the route table ", source::routeTable);
        usages = new Fact<>("the network usages of the region", () -> source.networkUsages(location.get()));
    }

    /** The virtual network; empty when the pool names none, or it is missing or closed to the caller. */
    Optional<VirtualNetwork> network() {
        return id.map(SubnetId::networkId)
                .filter(network -> failure()
                        .filter(failure -> failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.DENIED)
                        .isEmpty())
                .map(networks::get);
    }

    /** Why the virtual network could not be read. */
    Optional<AzureException> failure() {
        return id.map(SubnetId::networkId).flatMap(networks::failure);
    }

    /** The subnet; empty as above, or when the network has none of the name. */
    Optional<Subnet> subnet() {
        return network().flatMap(network -> network.subnet(id.orElseThrow().subnet()));
    }

    /** The security group of the subnet. */
    Optional<SecurityGroup> securityGroup() {
        return subnet().flatMap(Subnet::securityGroup).map(securityGroups::get);
    }

    /** The route table of the subnet. */
    Optional<RouteTable> routeTable() {
        return subnet().flatMap(Subnet::routeTable).map(routeTables::get);
    }

    /** What the subscription uses of network resources in the region of the account. */
    List<Usage> usages() {
        return usages.get();
    }
}
