package io.batchsh.preflight.machine;

import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;

/** No managed image can be made of a machine with another security type than Standard; snapshots and galleries can. */
final class SecurityTypeNoted implements Guideline {

    private static final String SOURCE = "https://learn.microsoft.com/azure/virtual-machines/trusted-launch";

    @Override
    public String id() {
        return "M9";
    }

    @Override
    public String title() {
        return "The security type is Standard";
    }

    @Override
    public List<Finding> check(VirtualMachine machine, MachineFacts facts) {
        return machine.allowsManagedImage()
                ? List.of()
                : List.of(new Finding(
                        id(),
                        Severity.INFO,
                        FailsAt.RESIZE,
                        "The security type is " + machine.securityType()
                                + ": no managed image can be made of the machine.",
                        "Its image goes by snapshots into a definition that supports " + machine.securityType()
                                + ", and its pools may have to ask for it.",
                        "image prepare --via snapshots --from-vm " + machine.name(),
                        SOURCE));
    }
}
