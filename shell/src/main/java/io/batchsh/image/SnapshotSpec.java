package io.batchsh.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * A snapshot to be taken.
 *
 * @param name its name
 * @param resourceGroup where it goes
 * @param location the region, which is that of the disk
 * @param source the ARM id of the disk
 * @param incremental whether it holds only what changed since the one before of the same disk
 * @param tags tags
 */
public record SnapshotSpec(
        String name,
        String resourceGroup,
        String location,
        String source,
        boolean incremental,
        Map<String, String> tags) {

    public SnapshotSpec {
        requireNonNull(name, "name is null");
        requireNonNull(resourceGroup, "resourceGroup is null");
        requireNonNull(location, "location is null");
        requireNonNull(source, "source is null");
        tags = Map.copyOf(tags);
    }

    /** A snapshot of a disk, beside it. */
    public static SnapshotSpec of(Disk disk, String name, boolean incremental) {
        return new SnapshotSpec(name, disk.resourceGroup(), disk.location(), disk.id(), incremental, Map.of());
    }

    /**
     * Snapshots of all disks of a machine, beside it: {@code prefix-os}, and {@code prefix-data0} for the data disk of LUN 0.
     *
     * @param withDataDisks whether the data disks are wanted too
     */
    public static List<SnapshotSpec> of(
            VirtualMachine machine, String prefix, boolean incremental, boolean withDataDisks) {
        List<SnapshotSpec> specs = new ArrayList<>();
        machine.osDisk()
                .managedDiskId()
                .ifPresent(disk -> specs.add(beside(machine, prefix + "-os", disk, incremental)));
        if (withDataDisks) {
            for (MachineDisk disk : machine.dataDisks()) {
                String name = prefix + "-data" + disk.lun().orElse(0);
                disk.managedDiskId().ifPresent(id -> specs.add(beside(machine, name, id, incremental)));
            }
        }
        return specs;
    }

    private static SnapshotSpec beside(VirtualMachine machine, String name, String disk, boolean incremental) {
        return new SnapshotSpec(name, machine.resourceGroup(), machine.location(), disk, incremental, Map.of());
    }

    Map<String, Object> body() {
        return Map.of(
                "location",
                location,
                "tags",
                tags,
                "properties",
                Map.of(
                        "incremental",
                        incremental,
                        "creationData",
                        Map.of("createOption", "Copy", "sourceResourceId", source)));
    }
}
