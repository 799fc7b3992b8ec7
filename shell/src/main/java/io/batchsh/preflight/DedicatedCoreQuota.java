package io.batchsh.preflight;

import java.util.List;

/** The vCPUs of all dedicated nodes in the account are limited. */
final class DedicatedCoreQuota implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q4", "The dedicated core quota suffices", FailsAt.RESIZE)
            .otherwise("The pool shows AccountCoreQuotaReached.")
            .evidence("dedicatedCoreQuota of the account, and the vCPUs of all its pools")
            .remedy("account show")
            .source(Sources.QUOTAS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        int nodes = proposal.pool().targetDedicatedNodes();
        if (nodes == 0 || facts.account().userSubscription() || proposal.pool().autoScale()) {
            return List.of();
        }
        return facts.account()
                .dedicatedCoreQuota()
                .filter(quota -> quota > 0)
                .flatMap(quota -> facts.vmSize().flatMap(size -> CoreUse.dedicated(facts)
                        .exceeding(quota, nodes, size)
                        .map(evidence -> List.of(Finding.blocker(
                                this,
                                "The dedicated core quota does not suffice for " + nodes + " nodes of " + size.name()
                                        + ".",
                                evidence + " The pool would show AccountCoreQuotaReached.",
                                CoreUse.REMEDY)))))
                .orElse(List.of());
    }
}
