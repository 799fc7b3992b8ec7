package io.batchsh.preflight;

import java.util.ArrayList;
import java.util.List;

/** Not every size has accelerated networking. */
final class AcceleratedNetworking implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I26", "Size and image have the accelerated networking the pool asks for", FailsAt.RESIZE)
            .otherwise("The pool shows IncompatibleVMSize.")
            .evidence(
                    "networkConfiguration.enableAcceleratedNetworking of the pool, AcceleratedNetworkingEnabled of the size, and feature IsAcceleratedNetworkSupported of the image definition")
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
        List<Finding> findings = new ArrayList<>();
        facts.vmSize()
                .filter(size -> !size.capable("AcceleratedNetworkingEnabled").orElse(true))
                .ifPresent(size -> findings.add(Finding.blocker(
                        this,
                        "The size " + size.name() + " has no accelerated networking.",
                        "Its capability AcceleratedNetworkingEnabled is False.",
                        "Leave out enableAcceleratedNetworking, or choose another size: vm-size list")));
        facts.definition()
                .filter(image -> image.features()
                        .getOrDefault("IsAcceleratedNetworkSupported", "True")
                        .equalsIgnoreCase("False"))
                .ifPresent(image -> findings.add(Finding.blocker(
                        this,
                        "The image does not support accelerated networking.",
                        "Feature IsAcceleratedNetworkSupported of " + image.gallery() + "/" + image.name()
                                + " is False.",
                        "Leave out enableAcceleratedNetworking, or publish the image under a definition with that"
                                + " feature")));
        return findings;
    }
}
