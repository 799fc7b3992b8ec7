package io.batchsh.preflight;

import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.BatchAccount;
import io.batchsh.network.SubnetId;
import io.batchsh.network.VirtualNetwork;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Nodes join a subnet of a network in the subscription and the region of the account, or none. */
final class NetworkUsable implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "N1", "The subnet is there, in the subscription and the region of the account", FailsAt.CREATE)
            .otherwise(
                    "The service answers InvalidPropertyValue: Either the specified VNet does not exist, or the Batch"
                            + " service does not have access to it.")
            .evidence("networkConfiguration.subnetId of the pool, and the virtual network it names")
            .remedy("az network vnet list --query \"[?location=='REGION'].id\"")
            .source(Sources.VIRTUAL_NETWORKS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return proposal.subnetText()
                .flatMap(text ->
                        proposal.subnet().map(id -> check(id, facts)).orElseGet(() -> Optional.of(misshapen(text))))
                .map(List::of)
                .orElse(List.of());
    }

    private Finding misshapen(String text) {
        boolean classic = text.toLowerCase(Locale.ROOT).contains("microsoft.classicnetwork");
        return finding(
                classic ? "The subnet is of a classic network." : "'" + text + "' is not the id of a subnet.",
                classic
                        ? "Batch takes networks of Azure Resource Manager only: Microsoft.Network/virtualNetworks."
                        : "An id is /subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Network/virtualNetworks/NETWORK"
                                + "/subnets/SUBNET.",
                "az network vnet list --query \"[].subnets[].id\"");
    }

    private Optional<Finding> check(SubnetId id, Facts facts) {
        BatchAccount account = facts.account();
        if (!id.subscriptionId().equalsIgnoreCase(account.subscriptionId())) {
            return Optional.of(finding(
                    "The subnet is in another subscription than the Batch account.",
                    "It is in " + id.subscriptionId() + ", the account in " + account.subscriptionId() + ".",
                    "az network vnet list --subscription " + account.subscriptionId()));
        }
        if (facts.network()
                .failure()
                .filter(failure -> failure.kind() == Kind.NOT_FOUND)
                .isPresent()) {
            return Optional.of(finding(
                    "There is no virtual network " + id.network() + " in resource group " + id.resourceGroup() + ".",
                    "Azure Resource Manager knows no " + id.networkId() + ".",
                    "az network vnet list -g " + id.resourceGroup()));
        }
        return facts.network().network().flatMap(network -> check(id, network, account));
    }

    private Optional<Finding> check(SubnetId id, VirtualNetwork network, BatchAccount account) {
        if (network.subnet(id.subnet()).isEmpty()) {
            return Optional.of(finding(
                    "The virtual network " + id.network() + " has no subnet " + id.subnet() + ".",
                    network.subnets().isEmpty()
                            ? "It has none at all."
                            : "It has "
                                    + network.subnets().stream()
                                            .map(subnet -> subnet.name())
                                            .collect(Collectors.joining(", "))
                                    + ".",
                    "az network vnet subnet list -g " + id.resourceGroup() + " --vnet-name " + id.network()));
        }
        return network.location().equals(account.location())
                ? Optional.empty()
                : Optional.of(finding(
                        "The virtual network is in " + network.location() + ", the Batch account in "
                                + account.location() + ".",
                        "location of " + network.id() + ".",
                        "az network vnet list --query \"[?location=='" + account.location() + "'].id\""));
    }

    private Finding finding(String title, String evidence, String remedy) {
        return Finding.blocker(this, title, evidence, remedy);
    }
}
