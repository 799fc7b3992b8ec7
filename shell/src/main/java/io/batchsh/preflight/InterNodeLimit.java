package io.batchsh.preflight;

import java.util.List;

/** Pools whose nodes talk to each other live in one scale set: 100 nodes, or 80 in the user's subscription. */
final class InterNodeLimit implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q9", "The pool is small enough for inter-node communication", FailsAt.RESIZE)
            .otherwise("The pool shows CommunicationEnabledPoolReachedMaxVMCount.")
            .evidence("enableInterNodeCommunication and the targets of the pool, and poolAllocationMode of the account")
            .remedy("pool create --target-dedicated-nodes 100")
            .source(Sources.QUOTAS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (!proposal.pool().interNodeCommunication()) {
            return List.of();
        }
        int limit = facts.account().userSubscription() ? 80 : 100;
        int nodes = proposal.pool().targetNodes();
        if (nodes <= limit) {
            return List.of();
        }
        return List.of(Finding.blocker(
                this,
                "A pool with inter-node communication has at most " + limit + " nodes.",
                nodes + " are asked for. The pool would show CommunicationEnabledPoolReachedMaxVMCount.",
                "Leave out --enable-inter-node-communication, or ask for " + limit + " nodes"));
    }
}
