package io.batchsh.command;

import io.batchsh.image.VirtualMachine;

/** What to know before a machine is marked as generalized: Azure believes it, and looks into no disk. */
final class GeneralizeWarning {

    private GeneralizeWarning() {}

    static String of(VirtualMachine machine) {
        String tool = machine.osType().equalsIgnoreCase("Windows")
                ? "sysprep /generalize /oobe /shutdown"
                : "sudo waagent -deprovision+user -force";
        return machine.name() + " will never start again. Azure only marks it: within the machine, " + tool
                + " must have run before.";
    }
}
