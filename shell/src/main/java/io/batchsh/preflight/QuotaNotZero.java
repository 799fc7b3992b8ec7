package io.batchsh.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** New accounts often begin with no cores at all; that is a request to make, not an arithmetic to explain. */
final class QuotaNotZero implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q8", "The account has a core quota at all", FailsAt.RESIZE)
            .otherwise("The pool shows AccountCoreQuotaReached, whatever it asks for.")
            .evidence("dedicatedCoreQuota and lowPriorityCoreQuota of the account")
            .remedy("Ask Azure support for a Batch quota: portal, Batch account, Quotas, Request quota increase")
            .source(Sources.QUOTAS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (facts.account().userSubscription() || proposal.pool().autoScale()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (proposal.pool().targetDedicatedNodes() > 0 && zero(facts.account().dedicatedCoreQuota())) {
            findings.add(finding("dedicated", "dedicatedCoreQuota", facts));
        }
        if (proposal.pool().targetLowPriorityNodes() > 0 && zero(facts.account().lowPriorityCoreQuota())) {
            findings.add(finding("Spot", "lowPriorityCoreQuota", facts));
        }
        return findings;
    }

    static boolean zero(Optional<Integer> quota) {
        return quota.filter(cores -> cores == 0).isPresent();
    }

    private Finding finding(String kind, String quota, Facts facts) {
        return Finding.blocker(
                this,
                "The account has no cores for " + kind + " nodes.",
                quota + " of " + facts.account().name() + " is 0, as in many new accounts.",
                "Ask Azure support for a Batch quota: portal, Batch account "
                        + facts.account().name() + ", Quotas, Request quota increase");
    }
}
