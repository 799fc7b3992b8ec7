package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.image.Disk;
import io.batchsh.image.ManagedImage;
import io.batchsh.image.Snapshot;
import io.batchsh.image.Vhd;
import io.batchsh.image.VirtualMachine;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.output.Theme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How virtual machines and what is made of them look: the service's own JSON, and the columns of a table. */
final class MachineLooks {

    private MachineLooks() {}

    static Looks<VirtualMachine> virtualMachine() {
        return new Looks<>(
                machine -> ArmDocument.flattened(machine.document()),
                TableLayout.of(
                        Column.of("Name", VirtualMachine::name),
                        Column.of("ResourceGroup", VirtualMachine::resourceGroup),
                        Column.<VirtualMachine>of("Location", VirtualMachine::location)
                                .priority(2),
                        Column.of("Os", VirtualMachine::osType),
                        Column.of("VmSize", VirtualMachine::vmSize),
                        Column.<VirtualMachine>of("Power", VirtualMachine::powerState)
                                .styled(StateStyle::of),
                        Column.of("Generalized", machine -> machine.generalized() ? "yes" : ""),
                        Column.<VirtualMachine>of("Security", VirtualMachine::securityType)
                                .priority(3),
                        Column.<VirtualMachine>of("DataDisks", machine -> machine.dataDisks()
                                        .size())
                                .right()
                                .priority(1)));
    }

    static Looks<Disk> disk() {
        return new Looks<>(
                disk -> ArmDocument.flattened(disk.document()),
                TableLayout.of(
                        Column.of("Name", Disk::name),
                        Column.<Disk>of("ResourceGroup", Disk::resourceGroup).priority(2),
                        Column.<Disk>of("Location", Disk::location).priority(3),
                        Column.<Disk>of("SizeGb", Disk::sizeGb).right(),
                        Column.of("Os", Disk::osType),
                        Column.of("Sku", Disk::sku),
                        Column.<Disk>of("State", Disk::state).styled(MachineLooks::diskState),
                        Column.<Disk>of("Machine", Disk::machineName).priority(1)));
    }

    static Looks<Snapshot> snapshot() {
        return new Looks<>(
                snapshot -> ArmDocument.flattened(snapshot.document()),
                TableLayout.of(
                        Column.of("Name", Snapshot::name),
                        Column.<Snapshot>of("ResourceGroup", Snapshot::resourceGroup)
                                .priority(2),
                        Column.<Snapshot>of("Location", Snapshot::location).priority(3),
                        Column.<Snapshot>of("SizeGb", Snapshot::sizeGb).right(),
                        Column.of("Os", Snapshot::osType),
                        Column.of("Incremental", snapshot -> snapshot.incremental() ? "yes" : ""),
                        Column.of("Source", Snapshot::sourceName),
                        Column.<Snapshot>of("Created", snapshot -> snapshot.timeCreated()
                                        .map(time -> time.toInstant().toString()))
                                .priority(1),
                        Column.<Snapshot>of("State", Snapshot::provisioningState)
                                .styled(StateStyle::of)));
    }

    static Looks<ManagedImage> managedImage() {
        return new Looks<>(
                image -> ArmDocument.flattened(image.document()),
                TableLayout.of(
                        Column.of("Name", ManagedImage::name),
                        Column.<ManagedImage>of("ResourceGroup", ManagedImage::resourceGroup)
                                .priority(2),
                        Column.<ManagedImage>of("Location", ManagedImage::location)
                                .priority(3),
                        Column.of("Os", ManagedImage::osType),
                        Column.of("Generation", ManagedImage::hyperVGeneration),
                        Column.of("Source", ManagedImage::sourceName),
                        Column.<ManagedImage>of(
                                        "DataDisks", image -> image.dataDisks().size())
                                .right()
                                .priority(1),
                        Column.<ManagedImage>of("State", ManagedImage::provisioningState)
                                .styled(StateStyle::of)));
    }

    static Looks<Vhd> vhd() {
        return new Looks<>(
                MachineLooks::tree,
                TableLayout.of(
                        Column.of("Account", vhd -> vhd.account().name()),
                        Column.<Vhd>of("Location", vhd -> vhd.account().location())
                                .priority(1),
                        Column.of("Container", Vhd::container),
                        Column.<Vhd>of("Name", Vhd::blob).minimalWidth(20),
                        Column.<Vhd>of("Type", Vhd::blobType).styled(MachineLooks::blobType),
                        Column.<Vhd>of("SizeGb", Vhd::sizeGb).right()));
    }

    private static Map<String, @Nullable Object> tree(Vhd vhd) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("uri", vhd.uri());
        tree.put("storageAccount", vhd.account().name());
        tree.put("resourceGroup", vhd.account().resourceGroup());
        tree.put("location", vhd.account().location());
        tree.put("container", vhd.container());
        tree.put("name", vhd.blob());
        tree.put("blobType", vhd.blobType().isEmpty() ? null : vhd.blobType());
        tree.put("length", vhd.length().orElse(null));
        return tree;
    }

    /** Disks are made of page blobs only. */
    private static Optional<Theme.Style> blobType(String text) {
        return text.equals("PageBlob") ? Optional.empty() : Optional.of(Theme.Style.BAD);
    }

    /** A disk that a signed address was given out for cannot be deleted. */
    private static Optional<Theme.Style> diskState(String text) {
        return text.equalsIgnoreCase("ActiveSAS") ? Optional.of(Theme.Style.WARNING) : Optional.empty();
    }
}
