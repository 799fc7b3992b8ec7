package io.batchsh.preflight;

import io.batchsh.image.JsonTree;
import java.util.List;

/** A public address of one's own serves 100 dedicated or 100 Spot nodes. */
final class OwnPublicAddresses implements Rule {

    private static final int NODES_PER_ADDRESS = 100;

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "N7", "There are public addresses enough, where the pool brings its own", FailsAt.RESIZE)
            .otherwise(
                    "The pool gets 100 nodes for each address and no more; without any address the service refuses it.")
            .evidence("publicIPAddressConfiguration and the targets of the pool")
            .remedy("pool create --json-file FILE, with further ipAddressIds")
            .source(Sources.OWN_PUBLIC_IP);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        JsonTree addresses = proposal.pool().tree().child("networkConfiguration", "publicIPAddressConfiguration");
        if (!addresses.textOrEmpty("provision").equalsIgnoreCase("userManaged")) {
            return List.of();
        }
        int given = addresses.texts("ipAddressIds").size();
        int needed = needed(proposal.pool().targetDedicatedNodes())
                + needed(proposal.pool().targetLowPriorityNodes());
        if (given == 0) {
            return List.of(Finding.blocker(
                            this,
                            "The pool says that it brings public addresses and names none.",
                            "provision is userManaged and ipAddressIds is empty.",
                            "az network public-ip list --query [].id")
                    .failingAt(FailsAt.CREATE));
        }
        return given >= needed
                ? List.of()
                : List.of(Finding.blocker(
                        this,
                        "The pool brings " + given + " public addresses and needs " + needed + ".",
                        "One for each 100 dedicated and each 100 Spot nodes; "
                                + proposal.pool().targetDedicatedNodes() + " and "
                                + proposal.pool().targetLowPriorityNodes() + " are asked for.",
                        "az network public-ip create --sku Standard --allocation-method Static, and add its id to"
                                + " ipAddressIds"));
    }

    private static int needed(int nodes) {
        return (nodes + NODES_PER_ADDRESS - 1) / NODES_PER_ADDRESS;
    }
}
