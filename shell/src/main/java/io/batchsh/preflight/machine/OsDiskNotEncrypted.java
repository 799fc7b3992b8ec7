package io.batchsh.preflight.machine;

import io.batchsh.image.Disk;
import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;
import java.util.Optional;

/** A disk that its own system encrypts cannot be read by the nodes; one encrypted at rest with an own key needs that key. */
final class OsDiskNotEncrypted implements Guideline {

    private static final String SOURCE = "https://learn.microsoft.com/azure/virtual-machines/disk-encryption-overview";

    @Override
    public String id() {
        return "M4";
    }

    @Override
    public String title() {
        return "The OS disk is not encrypted";
    }

    @Override
    public List<Finding> check(VirtualMachine machine, MachineFacts facts) {
        Optional<Disk> disk = machine.osDisk().managedDiskId().map(facts::disk);
        if (machine.osDisk().encrypted() || disk.filter(Disk::encrypted).isPresent()) {
            boolean windows = machine.osType().equalsIgnoreCase("Windows");
            return List.of(new Finding(
                    id(),
                    Severity.BLOCKER,
                    FailsAt.NODE,
                    "The OS disk is encrypted with Azure Disk Encryption.",
                    "The disk is " + machine.osDisk().name() + ". Nodes hold no key to it."
                            + (windows ? "" : " On Linux an OS disk cannot be decrypted again."),
                    windows
                            ? "az vm encryption disable --volume-type all --ids " + machine.id()
                            : "make the machine anew without Azure Disk Encryption",
                    SOURCE));
        }
        return disk.flatMap(Disk::encryptionSet)
                .map(set -> List.of(new Finding(
                        id(),
                        Severity.WARNING,
                        FailsAt.RESIZE,
                        "The OS disk is encrypted at rest with a key of your own.",
                        "The disk encryption set is " + set
                                + ". Batch asks for OS disks that are not encrypted; the key at"
                                + " the platform, which every disk has, does no harm.",
                        "az disk update --encryption-type EncryptionAtRestWithPlatformKey --ids "
                                + disk.map(Disk::id).orElse(""),
                        SOURCE)))
                .orElse(List.of());
    }
}
