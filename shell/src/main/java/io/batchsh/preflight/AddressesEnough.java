package io.batchsh.preflight;

import io.batchsh.network.Subnet;
import java.util.List;

/** Each node takes an address of the subnet; Azure keeps five of each range. */
final class AddressesEnough implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "N3", "The subnet has an address for each node", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed, with the nodes there were addresses for.")
            .evidence("address ranges and ipConfigurations of the subnet, and the targets of the pool")
            .remedy("az network vnet subnet update --ids SUBNET-ID --address-prefixes RANGE")
            .source(Sources.VIRTUAL_NETWORKS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        int nodes = proposal.newDedicatedNodes() + proposal.newLowPriorityNodes();
        return facts.network()
                .subnet()
                .filter(subnet -> nodes > subnet.freeAddresses())
                .map(subnet -> List.of(finding(nodes, subnet, proposal)))
                .orElse(List.of());
    }

    private Finding finding(int nodes, Subnet subnet, PoolProposal proposal) {
        return Finding.blocker(
                this,
                "The subnet " + subnet.name() + " has addresses for " + Math.max(0, subnet.freeAddresses()) + " of "
                        + nodes + " nodes.",
                String.join(", ", subnet.prefixes()) + ", less five that Azure keeps of each range and "
                        + subnet.usedAddresses() + " in use.",
                "Ask for fewer nodes, or widen the subnet: az network vnet subnet update --ids "
                        + proposal.subnetText().orElse("") + " --address-prefixes RANGE");
    }
}
