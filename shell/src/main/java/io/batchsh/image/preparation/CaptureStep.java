package io.batchsh.image.preparation;

import io.batchsh.azure.ArmChange;
import io.batchsh.azure.AzureException;
import io.batchsh.image.ManagedImage;
import io.batchsh.image.Snapshot;
import io.batchsh.image.SnapshotSpec;
import io.batchsh.image.VirtualMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes a managed image of the machine, or takes snapshots of its disks. */
final class CaptureStep extends MachineStep {

    CaptureStep(MachineWork work, Supplier<Optional<String>> later) {
        super(work, later);
    }

    @Override
    public String title() {
        return "capture the machine";
    }

    @Override
    public String command() {
        VirtualMachine machine = work.machine();
        return work.byManagedImage(machine)
                ? "managed-image create " + work.name() + " --from-vm " + machine.name()
                : "snapshot create " + work.name() + " --from-vm " + machine.name();
    }

    @Override
    public Optional<String> undo() {
        VirtualMachine machine = work.machine();
        return Optional.of(
                work.byManagedImage(machine)
                        ? "managed-image delete " + work.name()
                        : String.join(
                                "; ",
                                work.specs(machine).stream()
                                        .map(spec -> "snapshot delete " + spec.name())
                                        .toList()));
    }

    @Override
    public Optional<String> cleanUp() {
        try {
            return undo();
        } catch (AzureException machineGone) {
            return Optional.empty();
        }
    }

    @Override
    Optional<String> done(VirtualMachine machine) {
        return Optional.empty();
    }

    @Override
    public void run(Consumer<String> progress) {
        VirtualMachine machine = work.machine();
        if (work.byManagedImage(machine)) {
            image(machine, progress);
        } else {
            snapshots(machine, progress);
        }
    }

    private void image(VirtualMachine machine, Consumer<String> progress) {
        Optional<ManagedImage> begun =
                work.image(machine).filter(image -> !Settlement.settled(image.provisioningState()));
        if (begun.isPresent()) {
            new Settlement(work.clients())
                    .await(
                            "managed image " + work.name(),
                            () -> work.image(machine)
                                    .map(ManagedImage::provisioningState)
                                    .orElse(""),
                            progress);
        } else {
            work.images().create(work.imageSpec(machine)).await(Optional.empty(), progress);
        }
    }

    /** Those of an earlier run stay: the machine was generalized, and so stopped, before they were taken. */
    private void snapshots(VirtualMachine machine, Consumer<String> progress) {
        List<String> there = work.taken(machine).stream().map(Snapshot::name).toList();
        List<ArmChange> begun = new ArrayList<>();
        for (SnapshotSpec spec : work.specs(machine)) {
            if (!there.contains(spec.name())) {
                begun.add(work.snapshots().create(spec));
            }
        }
        begun.forEach(change -> change.await(Optional.empty(), progress));
        new Settlement(work.clients())
                .await(
                        "snapshots " + work.name(),
                        () -> work.taken(machine).stream()
                                .map(Snapshot::provisioningState)
                                .filter(state -> !Settlement.settled(state))
                                .findFirst()
                                .orElse("Succeeded"),
                        progress);
    }
}
