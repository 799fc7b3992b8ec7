package io.batchsh.preflight;

import java.util.List;

/** The vCPUs of all dedicated nodes in the account are limited. */
final class DedicatedCoreQuota implements Rule {

    @Override
    public String id() {
        return "Q4";
    }

    @Override
    public String title() {
        return "The dedicated core quota suffices";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        int nodes = proposal.pool().targetDedicatedNodes();
        if (nodes == 0 || facts.account().userSubscription() || proposal.pool().autoScale()) {
            return List.of();
        }
        return facts.account()
                .dedicatedCoreQuota()
                .flatMap(quota -> facts.vmSize().flatMap(size -> CoreUse.dedicated(facts)
                        .exceeding(quota, nodes, size)
                        .map(evidence -> List.of(Finding.blocker(
                                this,
                                FailsAt.RESIZE,
                                "The dedicated core quota does not suffice for " + nodes + " nodes of " + size.name()
                                        + ".",
                                evidence + " The pool would show AccountCoreQuotaReached.",
                                CoreUse.REMEDY,
                                Sources.QUOTAS)))))
                .orElse(List.of());
    }
}
