package io.batchsh.preflight.machine;

import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;

/** Pools take generalized images only. A machine that is not generalized yet is no fault, but a step to be made. */
final class Generalized implements Guideline {

    private static final String SOURCE = "https://learn.microsoft.com/azure/virtual-machines/generalize";

    @Override
    public String id() {
        return "M7";
    }

    @Override
    public String title() {
        return "The machine is generalized";
    }

    @Override
    public List<Finding> check(VirtualMachine machine, MachineFacts facts) {
        if (machine.generalized()) {
            return List.of();
        }
        String inside = machine.osType().equalsIgnoreCase("Windows")
                ? "sysprep /generalize /oobe /shutdown"
                : "sudo waagent -deprovision+user -force";
        return List.of(new Finding(
                id(),
                Severity.INFO,
                FailsAt.CREATE,
                "The machine is not generalized yet.",
                "It is " + machine.powerState().orElse("in an unknown state") + ". First, within the machine: "
                        + inside,
                machine.deallocated()
                        ? "vm generalize " + machine.name()
                        : "vm deallocate " + machine.name() + ", then vm generalize " + machine.name(),
                SOURCE));
    }
}
