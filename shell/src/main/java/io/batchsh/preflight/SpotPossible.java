package io.batchsh.preflight;

import io.batchsh.image.JsonTree;
import java.util.ArrayList;
import java.util.List;

/** Spot nodes need a size that offers them, and an OS disk that is not ephemeral. */
final class SpotPossible implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q16",
                    "Spot nodes, an ephemeral OS disk and zones are possible where the pool wants them",
                    FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed.")
            .evidence(
                    "the Spot target, osDisk and nodePlacementConfiguration of the pool, LowPriorityCapable and EphemeralOSDiskSupported of the size, and its zones")
            .remedy("vm-size list")
            .source(Sources.SPOT);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        boolean spot = proposal.pool().targetLowPriorityNodes() > 0;
        JsonTree machine = proposal.pool().tree().child("virtualMachineConfiguration");
        if (!machine.child("osDisk", "ephemeralOSDiskSettings").properties().isEmpty()) {
            findings.addAll(ephemeral(spot, proposal, facts));
        }
        if (spot) {
            facts.vmSize()
                    .filter(size -> !size.capable("LowPriorityCapable").orElse(true))
                    .ifPresent(size -> findings.add(Finding.blocker(
                            this,
                            "The size " + size.name() + " is not offered for Spot nodes.",
                            "Its capability LowPriorityCapable is False.",
                            "Choose another size: vm-size list")));
        }
        if (machine.textOrEmpty("nodePlacementConfiguration", "policy").equalsIgnoreCase("zonal")) {
            facts.computeSku()
                    .filter(sku -> sku.zones().isEmpty())
                    .ifPresent(sku -> findings.add(Finding.blocker(
                                    this,
                                    "The size " + sku.name() + " is in no zone of "
                                            + facts.account().location() + ".",
                                    "nodePlacementConfiguration.policy is zonal; Microsoft.Compute/skus lists no zone for it"
                                            + " there that the subscription may use.",
                                    "Leave out the zonal placement, or choose another size: vm-size list")
                            .from(Sources.ZONES)));
        }
        return findings;
    }

    private List<Finding> ephemeral(boolean spot, PoolProposal proposal, Facts facts) {
        if (spot) {
            return List.of(Finding.blocker(
                    this,
                    "Spot nodes cannot have an ephemeral OS disk.",
                    "osDisk.ephemeralOSDiskSettings is set, and targetLowPriorityNodes is "
                            + proposal.pool().targetLowPriorityNodes() + ".",
                    "Leave out ephemeralOSDiskSettings, or ask for dedicated nodes only"));
        }
        return facts.vmSize()
                .filter(size -> !size.capable("EphemeralOSDiskSupported").orElse(true))
                .map(size -> List.of(Finding.blocker(
                                this,
                                "The size " + size.name() + " has no room for an ephemeral OS disk.",
                                "Its capability EphemeralOSDiskSupported is False.",
                                "Leave out ephemeralOSDiskSettings, or choose another size: vm-size list")
                        .from(Sources.EPHEMERAL)))
                .orElse(List.of());
    }
}
