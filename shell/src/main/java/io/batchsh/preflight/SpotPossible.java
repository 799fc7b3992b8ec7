package io.batchsh.preflight;

import java.util.ArrayList;
import java.util.List;

/** Spot nodes need a size that offers them, and an OS disk that is not ephemeral. */
final class SpotPossible implements Rule {

    @Override
    public String id() {
        return "Q16";
    }

    @Override
    public String title() {
        return "Spot nodes and the OS disk go together";
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
        return Finding.blocker(this, FailsAt.RESIZE, title, evidence, remedy, Sources.SPOT);
    }
}
