package io.batchsh.preflight;

import java.util.List;

/** The vCPUs of all Spot nodes in the account are limited, all families together. */
final class SpotCoreQuota implements Rule {

    @Override
    public String id() {
        return "Q6";
    }

    @Override
    public String title() {
        return "The Spot core quota suffices";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        int nodes = proposal.pool().targetLowPriorityNodes();
        if (nodes == 0 || facts.account().userSubscription() || proposal.pool().autoScale()) {
            return List.of();
        }
        return facts.account()
                .lowPriorityCoreQuota()
                .flatMap(quota -> facts.vmSize().flatMap(size -> CoreUse.spot(facts)
                        .exceeding(quota, nodes, size)
                        .map(evidence -> List.of(Finding.blocker(
                                this,
                                FailsAt.RESIZE,
                                "The Spot core quota does not suffice for " + nodes + " nodes of " + size.name() + ".",
                                evidence + " The pool would show AccountSpotCoreQuotaReached.",
                                CoreUse.REMEDY,
                                Sources.QUOTAS)))))
                .orElse(List.of());
    }
}
