package io.batchsh.preflight.machine;

import io.batchsh.image.MachineDisk;
import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Disks that are blobs in a storage account can be neither captured nor snapshotted. */
final class ManagedDisksOnly implements Guideline {

    @Override
    public String id() {
        return "M1";
    }

    @Override
    public String title() {
        return "All disks are managed disks";
    }

    @Override
    public List<Finding> check(VirtualMachine machine, MachineFacts facts) {
        String unmanaged = Stream.concat(Stream.of(machine.osDisk()), machine.dataDisks().stream())
                .filter(disk -> disk.managedDiskId().isEmpty())
                .map(MachineDisk::name)
                .collect(Collectors.joining(", "));
        return unmanaged.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        id(),
                        Severity.BLOCKER,
                        FailsAt.CREATE,
                        "The machine has disks that are not managed disks.",
                        "Blobs in a storage account: " + unmanaged + ".",
                        "az vm convert --ids " + machine.id(),
                        PREPARE));
    }
}
