package io.batchsh.script;

import io.batchsh.azure.ArmChange;
import io.batchsh.command.Operations;
import io.batchsh.command.UsageException;
import io.batchsh.image.Disk;
import io.batchsh.image.Snapshot;
import io.batchsh.image.SnapshotSpec;
import io.batchsh.image.VirtualMachine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** {@code snapshots}: copies of managed disks as they were at a moment. */
public record SnapshotNames(Supplier<Operations> operations) {

    private static final Set<String> NAMES = Set.of("name", "source", "fromVm", "incremental", "dataDisks");

    public List<Snapshot> list() {
        return operations.get().snapshots().list().toList();
    }

    /** @param name the snapshot by name, {@code group/name} or id */
    public Snapshot show(String name) {
        return operations.get().snapshots().show(name);
    }

    /**
     * Takes a snapshot of a disk, or of all disks of a machine, and waits until they are there: {@code
     * snapshots.create(name: 'monday', source: 'disk', incremental: true)}, {@code snapshots.create(fromVm: 'build-data')}.
     *
     * @param arguments {@code name} (what names begin with, of a machine), {@code source} or {@code fromVm}, {@code
     *     incremental}, and {@code dataDisks: false} for the OS disk only
     * @return one snapshot a disk, the OS disk's first
     */
    public List<Snapshot> create(Map<String, Object> arguments) {
        List<SnapshotSpec> specs = specs(new NamedArguments("snapshots.create", arguments, NAMES));
        List<ArmChange> begun =
                specs.stream().map(operations.get().snapshots()::create).toList();
        return begun.stream().map(change -> Snapshot.of(change.await())).toList();
    }

    private List<SnapshotSpec> specs(NamedArguments values) {
        boolean incremental = values.flag("incremental");
        if (values.text("fromVm").isPresent()) {
            VirtualMachine machine = operations.get().virtualMachines().show(values.need("fromVm"));
            boolean dataDisks =
                    values.value("dataDisks").filter(Boolean.FALSE::equals).isEmpty();
            return SnapshotSpec.of(machine, values.text("name").orElse(machine.name()), incremental, dataDisks);
        }
        if (values.text("source").isEmpty()) {
            throw new UsageException(
                    "A snapshot is taken of a disk or of a machine.", "snapshots.create(source: DISK), or fromVm: VM");
        }
        Disk disk = operations.get().disks().show(values.need("source"));
        return List.of(SnapshotSpec.of(disk, values.text("name").orElse(disk.name() + "-snapshot"), incremental));
    }

    /** Deletes a snapshot and waits until it is gone. */
    public void delete(String name) {
        operations.get().snapshots().delete(show(name)).await();
    }
}
