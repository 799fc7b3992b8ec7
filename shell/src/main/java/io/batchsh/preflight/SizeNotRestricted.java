package io.batchsh.preflight;

import java.util.List;

/** In the user's subscription nodes are its own machines, and what the subscription may not use Batch may not either. */
final class SizeNotRestricted implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q2", "The subscription may use the size, where nodes are its own", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed: SkuNotAvailable.")
            .evidence(
                    "restrictions of the size in Microsoft.Compute/skus, for accounts that allocate in the user's subscription")
            .remedy("vm-size list")
            .source(Sources.USER_SUBSCRIPTION);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (!facts.account().userSubscription()) {
            return List.of();
        }
        return facts.computeSku()
                .flatMap(sku -> sku.restriction()
                        .map(reason -> List.of(Finding.blocker(
                                this,
                                "The subscription may not use the size " + sku.name() + " in "
                                        + facts.account().location() + ".",
                                "Microsoft.Compute/skus restricts it there: " + reason + ".",
                                "Choose another size: vm-size list, or ask Azure support to lift the restriction"))))
                .orElse(List.of());
    }
}
