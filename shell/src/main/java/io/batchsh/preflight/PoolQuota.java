package io.batchsh.preflight;

import java.util.List;

/** The number of pools in an account is limited. */
final class PoolQuota implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q3", "The account may hold another pool", FailsAt.CREATE)
            .otherwise("The service answers PoolQuotaReached.")
            .evidence("poolQuota of the account, and its pools")
            .remedy("account show")
            .source(Sources.QUOTAS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.existing().isPresent()) {
            return List.of();
        }
        return facts.account()
                .poolQuota()
                .filter(quota -> facts.pools().size() >= quota)
                .map(quota -> List.of(Finding.blocker(
                        this,
                        "The account may hold no more pools.",
                        facts.pools().size() + " of " + quota
                                + " are in use. The service answers PoolQuotaReached: The account has reached its"
                                + " quota of pools.",
                        "pool delete NAME, or ask Azure support for a higher pool quota")))
                .orElse(List.of());
    }
}
