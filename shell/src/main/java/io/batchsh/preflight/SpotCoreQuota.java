package io.batchsh.preflight;

import java.util.List;

/** The vCPUs of all Spot nodes in the account are limited, all families together. */
final class SpotCoreQuota implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q6", "The Spot core quota suffices", FailsAt.RESIZE)
            .otherwise("The pool shows AccountLowPriorityCoreQuotaReached or AccountSpotCoreQuotaReached.")
            .evidence("lowPriorityCoreQuota of the account, and the Spot vCPUs of all its pools")
            .remedy("account show")
            .source(Sources.QUOTAS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        int nodes = proposal.pool().targetLowPriorityNodes();
        if (nodes == 0 || facts.account().userSubscription() || proposal.pool().autoScale()) {
            return List.of();
        }
        return facts.account()
                .lowPriorityCoreQuota()
                .filter(quota -> quota > 0)
                .flatMap(quota -> facts.vmSize().flatMap(size -> CoreUse.spot(facts)
                        .exceeding(quota, nodes, size)
                        .map(evidence -> List.of(Finding.blocker(
                                this,
                                "The Spot core quota does not suffice for " + nodes + " nodes of " + size.name() + ".",
                                evidence + " The pool would show AccountSpotCoreQuotaReached.",
                                CoreUse.REMEDY)))))
                .orElse(List.of());
    }
}
