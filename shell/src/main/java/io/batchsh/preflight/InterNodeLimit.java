package io.batchsh.preflight;

import java.util.List;

/** Pools whose nodes talk to each other live in one scale set: 100 nodes, or 80 in the user's subscription. */
final class InterNodeLimit implements Rule {

    @Override
    public String id() {
        return "Q9";
    }

    @Override
    public String title() {
        return "The pool is small enough for inter-node communication";
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
                FailsAt.RESIZE,
                "A pool with inter-node communication has at most " + limit + " nodes.",
                nodes + " are asked for. The pool would show CommunicationEnabledPoolReachedMaxVMCount.",
                "Leave out --enable-inter-node-communication, or ask for " + limit + " nodes",
                Sources.QUOTAS));
    }
}
