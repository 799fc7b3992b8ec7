package io.batchsh.preflight;

import java.util.List;

/** Not every size has accelerated networking. */
final class AcceleratedNetworking implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I26", "The size has the accelerated networking the pool asks for", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed.")
            .evidence(
                    "networkConfiguration.enableAcceleratedNetworking of the pool, and AcceleratedNetworkingEnabled of the size")
            .remedy("vm-size list")
            .source(Sources.CREATE_POOL);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (!proposal.pool().tree().isTrue("networkConfiguration", "enableAcceleratedNetworking")) {
            return List.of();
        }
        return facts.vmSize()
                .filter(size -> !size.capable("AcceleratedNetworkingEnabled").orElse(true))
                .map(size -> List.of(Finding.blocker(
                        this,
                        "The size " + size.name() + " has no accelerated networking.",
                        "Its capability AcceleratedNetworkingEnabled is False.",
                        "Leave out --accelerated-networking, or choose another size: vm-size list")))
                .orElse(List.of());
    }
}
