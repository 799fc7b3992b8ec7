package io.batchsh.preflight;

import io.batchsh.batch.BatchAccount;
import io.batchsh.network.SecurityGroup;
import io.batchsh.network.SecurityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node that cannot reach Batch never reports. Nodes speak first, over 443 to the service tag BatchNodeManagement: the classic
 * way, where Batch called them on 29876 and 29877, has ended.
 */
final class NodesReachBatch implements Rule {

    private static final int HTTPS = 443;

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "N4", "The security group lets nodes reach Batch", FailsAt.NODE)
            .otherwise("Nodes become unusable without an error code, and are billed.")
            .evidence("the outbound rules of the network security group of the subnet, in their order")
            .remedy(
                    "az network nsg rule create --direction Outbound --destination-address-prefixes BatchNodeManagement.REGION"
                            + " --destination-port-ranges 443 --protocol Tcp --access Allow")
            .source(Sources.SIMPLIFIED_COMMUNICATION);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.network()
                .securityGroup()
                .map(group -> check(group, facts.account()))
                .orElse(List.of());
    }

    private List<Finding> check(SecurityGroup group, BatchAccount account) {
        List<Finding> findings = new ArrayList<>();
        Optional<SecurityRule> batch = group.denial("BatchNodeManagement", account.location(), HTTPS);
        batch.ifPresent(rule -> findings.add(Finding.blocker(
                this,
                "The security group keeps nodes from Batch.",
                "Its rule " + rule.name() + ", priority " + rule.priority() + ", denies TCP 443 to BatchNodeManagement."
                        + account.location() + "; " + group.id() + ".",
                allow(group, rule, "BatchNodeManagement." + account.location()))));
        if (batch.isEmpty()) {
            group.denial("Storage", account.location(), HTTPS)
                    .ifPresent(rule -> findings.add(Finding.warning(
                            this,
                            "The security group keeps nodes from Azure Storage.",
                            "Its rule " + rule.name() + ", priority " + rule.priority()
                                    + ", denies TCP 443 to Storage." + account.location()
                                    + "; application packages, resource files and output there cannot be reached.",
                            allow(group, rule, "Storage." + account.location()))));
        }
        return findings;
    }

    private static String allow(SecurityGroup group, SecurityRule denial, String destination) {
        String[] segments = group.id().split("/");
        String name = segments[segments.length - 1];
        return "az network nsg rule create --nsg-name " + name + " -g " + (segments.length > 4 ? segments[4] : "GROUP")
                + " -n AllowBatch --priority " + Math.max(100, denial.priority() - 1)
                + " --direction Outbound --access Allow --protocol Tcp --destination-address-prefixes " + destination
                + " --destination-port-ranges 443";
    }
}
