package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.image.Disk;
import java.util.List;
import java.util.function.Supplier;

/** {@code disks}: the managed disks of the subscription. */
public record DiskNames(Supplier<Operations> operations) {

    public List<Disk> list() {
        return operations.get().disks().list().toList();
    }

    /** @param name the disk by name, {@code group/name} or id */
    public Disk show(String name) {
        return operations.get().disks().show(name);
    }
}
