package io.batchsh.preflight.machine;

import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;

/** An ephemeral OS disk is gone once the machine is deallocated. */
final class OsDiskPersistent implements Guideline {

    @Override
    public String id() {
        return "M10";
    }

    @Override
    public String title() {
        return "The OS disk is not ephemeral";
    }

    @Override
    public List<Finding> check(VirtualMachine machine, MachineFacts facts) {
        return machine.osDisk().ephemeral()
                ? List.of(new Finding(
                        id(),
                        Severity.BLOCKER,
                        FailsAt.CREATE,
                        "The OS disk is ephemeral: the machine can be neither deallocated nor captured.",
                        "The disk is " + machine.osDisk().name() + ".",
                        "make the machine anew without --ephemeral-os-disk",
                        "https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks"))
                : List.of();
    }
}
