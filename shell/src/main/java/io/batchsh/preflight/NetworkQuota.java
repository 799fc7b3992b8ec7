package io.batchsh.preflight;

import io.batchsh.batch.Pool;
import io.batchsh.batch.Usage;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Beside a subnet Batch makes load balancers, addresses and security groups, one of each for 50 nodes. */
final class NetworkQuota implements Rule {

    private static final int NODES_PER_SET = 50;
    private static final String ADDRESSES = "publicipaddresses";

    private static final Map<String, String> KINDS = Map.of(
            "loadbalancers",
            "load balancers",
            ADDRESSES,
            "public IP addresses",
            "networksecuritygroups",
            "network security groups");

    private static final RuleDescription DESCRIPTION = RuleDescription.warning(
                    "N8",
                    "The network quotas of the subscription suffice, where Batch works beside a subnet",
                    FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed, with the nodes there was room for.")
            .evidence(
                    "the usages of Microsoft.Network in the region: load balancers, public IP addresses, network security"
                            + " groups; one of each for 50 nodes, as documented in 2020")
            .remedy("az network list-usages --location REGION")
            .source(Sources.VIRTUAL_NETWORKS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.subnet().isEmpty() || facts.network().subnet().isEmpty()) {
            return List.of();
        }
        int nodes = proposal.pool().targetNodes();
        int more =
                sets(nodes) - sets(proposal.existing().map(NetworkQuota::nodes).orElse(0));
        boolean own = !proposal.pool()
                .tree()
                .text("networkConfiguration", "publicIPAddressConfiguration", "provision")
                .orElse("batchmanaged")
                .equalsIgnoreCase("batchmanaged");
        if (more <= 0) {
            return List.of();
        }
        return facts.network().usages().stream()
                .filter(usage ->
                        KINDS.containsKey(key(usage)) && !(own && key(usage).equals(ADDRESSES)))
                .filter(usage -> more > usage.free())
                .map(usage -> finding(usage, more, nodes, facts))
                .toList();
    }

    private Finding finding(Usage usage, int more, int nodes, Facts facts) {
        return Finding.warning(
                this,
                "The subscription may be short of " + KINDS.get(key(usage)) + " for " + nodes + " nodes.",
                more + " more are needed, one for 50 nodes; " + usage.current() + " of " + usage.limit()
                        + " are in use in " + facts.account().location() + ".",
                "az network list-usages --location " + facts.account().location()
                        + ", then ask Azure support for a higher quota");
    }

    private static String key(Usage usage) {
        return usage.name().toLowerCase(Locale.ROOT);
    }

    private static int nodes(Pool pool) {
        return pool.currentDedicatedNodes() + pool.currentLowPriorityNodes();
    }

    private static int sets(int nodes) {
        return (nodes + NODES_PER_SET - 1) / NODES_PER_SET;
    }
}
