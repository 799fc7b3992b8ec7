package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.completion.Value;
import io.batchsh.completion.ValueLoader;
import io.batchsh.image.Disk;
import io.batchsh.image.ManagedImage;
import io.batchsh.image.Snapshot;
import io.batchsh.image.StorageAccount;
import io.batchsh.image.Vhd;
import io.batchsh.image.Vhds;
import io.batchsh.image.VirtualMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The names of virtual machines and of what is made of them, for Tab: each source is one listing. */
final class MachineValues {

    static final String VM = "vm";
    static final String DISK = "disk";
    static final String SNAPSHOT = "snapshot";
    static final String MANAGED_IMAGE = "managed-image";
    static final String STORAGE_ACCOUNT = "storage-account";
    static final String VHD = "vhd";

    private MachineValues() {}

    static Set<String> sources() {
        return Set.of(VM, DISK, SNAPSHOT, MANAGED_IMAGE, STORAGE_ACCOUNT, VHD);
    }

    static Map<String, ValueLoader> loaders(Operations operations) {
        return Map.of(
                VM, () -> values(operations.virtualMachines().list(), VirtualMachine::name, MachineValues::describe),
                DISK, () -> values(operations.disks().list(), Disk::name, MachineValues::describe),
                SNAPSHOT, () -> values(operations.snapshots().list(), Snapshot::name, MachineValues::describe),
                MANAGED_IMAGE,
                        () -> values(operations.managedImages().list(), ManagedImage::name, MachineValues::describe),
                STORAGE_ACCOUNT,
                        () -> values(operations.vhds().accounts(), StorageAccount::name, StorageAccount::location),
                VHD, () -> vhds(operations.vhds()));
    }

    private static <T> List<Value> values(Stream<T> all, Function<T, String> name, Function<T, String> words) {
        return all.map(each -> Value.of(name.apply(each), words.apply(each))).toList();
    }

    /** An account that is closed to the person who signed in has none. */
    private static List<Value> vhds(Vhds vhds) {
        List<Value> values = new ArrayList<>();
        for (StorageAccount account : vhds.accounts().toList()) {
            try {
                values.addAll(values(vhds.list(account), Vhd::uri, MachineValues::describe));
            } catch (AzureException closed) {
                if (closed.kind() != AzureException.Kind.DENIED) {
                    throw closed;
                }
            }
        }
        return values;
    }

    private static String describe(Disk disk) {
        return disk.sizeGb() + " GB" + disk.osType().map(os -> ", " + os).orElse("")
                + (disk.machineName().isEmpty() ? "" : ", of " + disk.machineName());
    }

    private static String describe(Snapshot snapshot) {
        return snapshot.sizeGb() + " GB"
                + snapshot.osType().map(os -> ", " + os).orElse("") + ", of " + snapshot.sourceName();
    }

    private static String describe(ManagedImage image) {
        return image.osType() + " " + image.hyperVGeneration() + ", of " + image.sourceName();
    }

    private static String describe(Vhd vhd) {
        return vhd.account().location() + ", " + vhd.blobType()
                + vhd.sizeGb().map(size -> ", " + size + " GB").orElse("");
    }

    private static String describe(VirtualMachine machine) {
        return machine.osType() + ", "
                + (machine.generalized() ? "generalized" : machine.powerState().orElse("unknown"))
                + disks(machine.dataDisks().size());
    }

    private static String disks(int dataDisks) {
        return switch (dataDisks) {
            case 0 -> "";
            case 1 -> ", 1 data disk";
            default -> ", " + dataDisks + " data disks";
        };
    }
}
