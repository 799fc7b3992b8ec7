package io.batchsh.preflight;

import java.util.List;

/** Not every size has accelerated networking. */
final class AcceleratedNetworking implements Rule {

    @Override
    public String id() {
        return "I26";
    }

    @Override
    public String title() {
        return "The size has the accelerated networking the pool asks for";
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
                        FailsAt.RESIZE,
                        "The size " + size.name() + " has no accelerated networking.",
                        "Its capability AcceleratedNetworkingEnabled is False.",
                        "Leave out --accelerated-networking, or choose another size: vm-size list",
                        Sources.CREATE_POOL)))
                .orElse(List.of());
    }
}
