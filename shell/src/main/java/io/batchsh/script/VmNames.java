package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.image.VirtualMachine;
import io.batchsh.image.VirtualMachines;
import io.batchsh.preflight.PreflightReport;
import java.util.List;
import java.util.function.Supplier;

/** {@code vms}: the virtual machines that images are made from. Machines are named by name, {@code group/name} or id. */
public record VmNames(Supplier<Operations> operations) {

    public List<VirtualMachine> list() {
        return machines().list().toList();
    }

    public VirtualMachine show(String name) {
        return machines().show(name);
    }

    /** Whether a machine can become an image for Batch, and what would trouble the nodes. */
    public PreflightReport check(String name) {
        return operations.get().check(show(name));
    }

    /** Starts a machine and waits until it runs. */
    public VirtualMachine start(String name) {
        machines().start(show(name)).await();
        return show(name);
    }

    /** Stops a machine, releases its hardware, and waits until that is done. */
    public VirtualMachine deallocate(String name) {
        machines().deallocate(show(name)).await();
        return show(name);
    }

    /**
     * Marks a stopped machine as generalized; it never starts again. Azure looks into no disk: the system must have been
     * generalized before.
     */
    public VirtualMachine generalize(String name) {
        machines().generalize(show(name)).await();
        return show(name);
    }

    private VirtualMachines machines() {
        return operations.get().virtualMachines();
    }
}
