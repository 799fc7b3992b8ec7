package io.batchsh.command;

import io.batchsh.completion.Value;
import io.batchsh.completion.ValueLoader;
import io.batchsh.image.VirtualMachine;
import java.util.Map;
import java.util.Set;

/** The names of virtual machines and of what is made of them, for Tab: each source is one listing. */
final class MachineValues {

    static final String VM = "vm";
    static final String DISK = "disk";
    static final String SNAPSHOT = "snapshot";
    static final String MANAGED_IMAGE = "managed-image";

    private MachineValues() {}

    static Set<String> sources() {
        return Set.of(VM, DISK, SNAPSHOT, MANAGED_IMAGE);
    }

    static Map<String, ValueLoader> loaders(Operations operations) {
        return Map.of(
                VM,
                () -> operations
                        .virtualMachines()
                        .list()
                        .map(machine -> Value.of(machine.name(), describe(machine)))
                        .toList(),
                DISK,
                () -> operations
                        .disks()
                        .list()
                        .map(disk -> Value.of(
                                disk.name(),
                                disk.sizeGb() + " GB"
                                        + disk.osType().map(os -> ", " + os).orElse("")
                                        + (disk.machineName().isEmpty() ? "" : ", of " + disk.machineName())))
                        .toList(),
                SNAPSHOT,
                () -> operations
                        .snapshots()
                        .list()
                        .map(snapshot -> Value.of(
                                snapshot.name(),
                                snapshot.sizeGb() + " GB"
                                        + snapshot.osType().map(os -> ", " + os).orElse("") + ", of "
                                        + snapshot.sourceName()))
                        .toList(),
                MANAGED_IMAGE,
                () -> operations
                        .managedImages()
                        .list()
                        .map(image -> Value.of(
                                image.name(),
                                image.osType() + " " + image.hyperVGeneration() + ", of " + image.sourceName()))
                        .toList());
    }

    private static String describe(VirtualMachine machine) {
        return machine.osType() + ", "
                + (machine.generalized() ? "generalized" : machine.powerState().orElse("unknown"))
                + (machine.dataDisks().isEmpty()
                        ? ""
                        : ", " + machine.dataDisks().size() + " data disks");
    }
}
