package io.batchsh.preflight;

import java.util.List;

/** The number of pools in an account is limited. */
final class PoolQuota implements Rule {

    @Override
    public String id() {
        return "Q3";
    }

    @Override
    public String title() {
        return "The account may hold another pool";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.account()
                .poolQuota()
                .filter(quota -> facts.pools().size() >= quota)
                .map(quota -> List.of(Finding.blocker(
                        this,
                        FailsAt.CREATE,
                        "The account may hold no more pools.",
                        facts.pools().size() + " of " + quota
                                + " are in use. The service answers PoolQuotaReached: The account has reached its"
                                + " quota of pools.",
                        "pool delete NAME, or ask Azure support for a higher pool quota",
                        Sources.QUOTAS)))
                .orElse(List.of());
    }
}
