package io.batchsh.command;

import io.batchsh.azure.ArmChange;
import io.batchsh.azure.DryRun;
import io.batchsh.image.Disk;
import io.batchsh.image.Snapshot;
import io.batchsh.image.SnapshotSpec;
import io.batchsh.image.Snapshots;
import io.batchsh.image.VirtualMachine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code snapshot}: copies of managed disks as they were at a moment. */
final class SnapshotCommand {

    private SnapshotCommand() {}

    @Command(
            name = "list",
            description = "List the snapshots of the subscription.",
            footer = {"snapshot list", "snapshot list --query \"[].name\" -o tsv"})
    static final class ListSnapshots extends Verb {
        ListSnapshots(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.operations().snapshots().list(), MachineLooks.snapshot());
        }
    }

    @Command(
            name = "show",
            description = "Show a snapshot.",
            footer = {"snapshot show render-base-os", "snapshot show render-base-os --query diskSizeGB -o tsv"})
    static final class ShowSnapshot extends Verb {
        @Parameters(paramLabel = "<snapshot>", description = "The snapshot's name, GROUP/NAME, or resource id.")
        String name = "";

        ShowSnapshot(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.operations().snapshots().show(name), MachineLooks.snapshot());
        }
    }

    @Command(
            name = "create",
            description = "Take a snapshot of a disk, or of all disks of a virtual machine.",
            footer = {
                "snapshot create build-linux-os-monday --source build-linux-os --incremental",
                "snapshot create --from-vm build-data",
                "snapshot create --from-vm build-data --no-data-disks --dry-run"
            })
    static final class CreateSnapshot extends Verb.Changing {
        @Parameters(
                arity = "0..1",
                paramLabel = "<new-snapshot>",
                description =
                        "The snapshot's name; with --from-vm what the names begin with, the machine's without it.")
        @Nullable
        String name;

        @Option(names = "--source", paramLabel = "<disk>", description = "The disk.")
        @Nullable
        String source;

        @Option(
                names = "--from-vm",
                paramLabel = "<vm>",
                description = "The machine: its OS disk becomes NAME-os, its data disks NAME-data0 and so on.")
        @Nullable
        String machine;

        @Option(names = "--incremental", description = "Keep only what changed since the snapshot before.")
        boolean incremental;

        @Option(names = "--no-data-disks", description = "Of a machine, take the OS disk only.")
        boolean noDataDisks;

        @Mixin
        final LongChange.Options wait = new LongChange.Options();

        CreateSnapshot(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Snapshots snapshots = context.operations().snapshots();
            List<SnapshotSpec> specs = specs();
            for (SnapshotSpec spec : specs) {
                if (snapshots.existing(spec).isPresent()) {
                    throw Existing.resource("snapshot", spec.name(), "snapshot show " + spec.name());
                }
            }
            // All are begun before the first is waited for: the disks of a machine should be of one moment.
            Map<SnapshotSpec, ArmChange> begun = begin(snapshots, specs);
            List<Snapshot> taken = new ArrayList<>();
            begun.forEach((spec, snapshot) -> taken.add(
                    Snapshot.of(new LongChange(context).await(snapshot, "snapshot create " + spec.name(), wait))));
            return source == null
                    ? Outcome.list(taken.stream(), MachineLooks.snapshot())
                    : Outcome.one(taken.get(0), MachineLooks.snapshot());
        }

        private Map<SnapshotSpec, ArmChange> begin(Snapshots snapshots, List<SnapshotSpec> specs) {
            Map<SnapshotSpec, ArmChange> begun = new LinkedHashMap<>();
            for (SnapshotSpec spec : specs) {
                try {
                    begun.put(spec, snapshots.create(spec));
                    context.console().message("undo: snapshot delete " + spec.name());
                } catch (DryRun shown) {
                    if (spec.equals(specs.get(specs.size() - 1))) {
                        throw shown;
                    }
                    new DryRunMessage(context.console()).showRequest(shown);
                }
            }
            return begun;
        }

        private List<SnapshotSpec> specs() {
            if ((source == null) == (machine == null)) {
                throw new UsageException(
                        "A snapshot is taken of a disk or of a machine.",
                        "snapshot create NAME --source DISK, or snapshot create --from-vm VM");
            }
            if (machine != null) {
                VirtualMachine found = context.operations().virtualMachines().show(machine);
                return SnapshotSpec.of(found, name == null ? found.name() : name, incremental, !noDataDisks);
            }
            Disk disk = context.operations().disks().show(String.valueOf(source));
            return List.of(SnapshotSpec.of(disk, name == null ? disk.name() + "-snapshot" : name, incremental));
        }
    }

    @Command(
            name = "delete",
            description = "Delete a snapshot. Images made of it stay.",
            footer = {"snapshot delete render-base-os --yes", "snapshot delete render-base-os --dry-run"})
    static final class DeleteSnapshot extends Verb.Changing {
        @Parameters(paramLabel = "<snapshot>", description = "The snapshot's name, GROUP/NAME, or resource id.")
        String name = "";

        @Mixin
        final LongChange.Options wait = new LongChange.Options();

        DeleteSnapshot(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Snapshots snapshots = context.operations().snapshots();
            Snapshot snapshot = snapshots.show(name);
            if (!change.dryRun && !context.settings().dryRun()) {
                change.confirmation(context)
                        .ask("Delete snapshot " + snapshot.name() + ", " + snapshot.sizeGb() + " GB of "
                                + snapshot.sourceName() + "?");
            }
            var deletion = snapshots.delete(snapshot);
            context.console()
                    .message("undo: none; a new one of the disk as it is now: snapshot create " + snapshot.name()
                            + " --source " + snapshot.sourceName());
            new LongChange(context).await(deletion, "snapshot delete " + snapshot.name(), wait);
            return Outcome.done();
        }
    }
}
