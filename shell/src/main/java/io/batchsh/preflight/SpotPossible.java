package io.batchsh.preflight;

import java.util.ArrayList;
import java.util.List;

/** Spot nodes need a size that offers them, and an OS disk that is not ephemeral. */
final class SpotPossible implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q16", "Spot nodes and the OS disk go together", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed.")
            .evidence("the Spot target and osDisk of the pool, and LowPriorityCapable of the size")
            .remedy("vm-size list")
            .source(Sources.SPOT);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.pool().targetLowPriorityNodes() == 0) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (!proposal.pool()
                .tree()
                .child("virtualMachineConfiguration", "osDisk", "ephemeralOSDiskSettings")
                .properties()
                .isEmpty()) {
            findings.add(finding(
                    "Spot nodes cannot have an ephemeral OS disk.",
                    "osDisk.ephemeralOSDiskSettings is set, and targetLowPriorityNodes is "
                            + proposal.pool().targetLowPriorityNodes() + ".",
                    "Leave out ephemeralOSDiskSettings, or ask for dedicated nodes only"));
        }
        facts.vmSize()
                .filter(size -> !size.capable("LowPriorityCapable").orElse(true))
                .ifPresent(size -> findings.add(finding(
                        "The size " + size.name() + " is not offered for Spot nodes.",
                        "Its capability LowPriorityCapable is False.",
                        "Choose another size: vm-size list")));
        return findings;
    }

    private Finding finding(String title, String evidence, String remedy) {
        return Finding.blocker(this, title, evidence, remedy);
    }
}
