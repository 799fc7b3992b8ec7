package io.batchsh.preflight;

import java.util.List;

/** For pools of gallery images no cap is published beside quotas; that of managed images is what is known to work. */
final class PoolSizePublished implements Rule {

    private static final int MOST_DEDICATED = 2000;
    private static final int MOST_SPOT = 1000;

    private static final RuleDescription DESCRIPTION = RuleDescription.info(
                    "Q10", "The pool is no larger than custom images are known to serve", FailsAt.SLOW)
            .otherwise(
                    "Nothing that is documented: 2,000 dedicated and 1,000 Spot nodes were the cap of managed-image pools,"
                            + " and are still that of some tools.")
            .evidence("the targets of the pool")
            .remedy("pool create --tune")
            .source(Sources.MANAGED_IMAGE_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        int dedicated = proposal.pool().targetDedicatedNodes();
        int spot = proposal.pool().targetLowPriorityNodes();
        if (proposal.image().isEmpty() || (dedicated <= MOST_DEDICATED && spot <= MOST_SPOT)) {
            return List.of();
        }
        return List.of(Finding.info(
                this,
                "The pool is larger than managed-image pools could be.",
                dedicated + " dedicated and " + spot
                        + " Spot nodes; the cap of such pools was 2,000 and 1,000. For gallery"
                        + " images none is published beside quotas.",
                "Let it grow in steps, with --tune: pool create --tune"));
    }
}
