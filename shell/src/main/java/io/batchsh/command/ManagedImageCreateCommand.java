package io.batchsh.command;

import io.batchsh.image.ManagedImage;
import io.batchsh.image.ManagedImageSpec;
import io.batchsh.image.Snapshot;
import io.batchsh.image.Snapshots;
import io.batchsh.image.Vhd;
import io.batchsh.image.VirtualMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code managed-image create}: of a generalized machine, of snapshots, of a VHD. */
@Command(
        name = "create",
        description =
                "Make a managed image of a generalized virtual machine, of snapshots of its disks, or of a VHD. Pools"
                        + " take images from galleries only: it is a step on the way there.",
        footer = {
            "managed-image create golden-1 --from-vm build-golden",
            "managed-image create golden-2 --os-snapshot render-base-os",
            "managed-image create legacy --vhd https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd"
                    + " --os-type Linux",
            "managed-image create golden-1 --from-vm build-golden --dry-run"
        })
final class ManagedImageCreateCommand extends Verb.Changing {

    @Parameters(paramLabel = "<new-managed-image>", description = "The image's name.")
    String name = "";

    @Option(names = "--from-vm", paramLabel = "<vm>", description = "The machine; it must be generalized.")
    @Nullable
    String machine;

    @Option(names = "--os-snapshot", paramLabel = "<snapshot>", description = "The snapshot of the OS disk.")
    @Nullable
    String osSnapshot;

    @Option(
            names = "--data-snapshot",
            paramLabel = "<snapshot>",
            description = "The snapshot of a data disk; repeatable, in the order of their LUNs.")
    List<String> dataSnapshots = new ArrayList<>();

    @Option(names = "--vhd", paramLabel = "<vhd>", description = "The address of a VHD with a generalized system.")
    @Nullable
    String vhd;

    @Option(names = "--os-type", paramLabel = "<os>", description = "Of a VHD: Linux or Windows.")
    @Nullable
    String osType;

    @Option(
            names = "--hyper-v-generation",
            paramLabel = "<generation>",
            description = "Of a VHD: V1, which is what it is without this, or V2.")
    String generation = "V1";

    @Option(
            names = {"-g", "--resource-group"},
            paramLabel = "<resource-group>",
            description = "Where it goes; to its source without it.")
    @Nullable
    String resourceGroup;

    @Mixin
    final LongChange.Options wait = new LongChange.Options();

    ManagedImageCreateCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        long sources =
                Stream.of(machine, osSnapshot, vhd).filter(each -> each != null).count();
        if (sources != 1) {
            throw new UsageException(
                    "An image is made of one thing: a machine, snapshots or a VHD.",
                    "managed-image create " + name + " --from-vm VM, or --os-snapshot SNAPSHOT, or --vhd ADDRESS");
        }
        ManagedImage made = ManagedImageCommand.create(context, spec(), wait);
        return Outcome.one(made, MachineLooks.managedImage());
    }

    private ManagedImageSpec spec() {
        if (machine != null) {
            return ofMachine(machine);
        }
        return vhd == null ? ofSnapshots(String.valueOf(osSnapshot)) : ofVhd(vhd);
    }

    private ManagedImageSpec ofVhd(String uri) {
        if (osType == null) {
            throw new UsageException(
                    "Which system is in the VHD? It does not say.",
                    "managed-image create " + name + " --vhd " + uri + " --os-type Linux");
        }
        Vhd found = context.operations().vhds().find(uri);
        return new ManagedImageSpec(
                name,
                resourceGroup == null ? found.account().resourceGroup() : resourceGroup,
                found.account().location(),
                new ManagedImageSpec.Source.OfVhd(osType, generation, found.uri()));
    }

    private ManagedImageSpec ofMachine(String text) {
        VirtualMachine found = context.operations().virtualMachines().show(text);
        return found.managedImage(name, resourceGroup == null ? found.resourceGroup() : resourceGroup);
    }

    private ManagedImageSpec ofSnapshots(String text) {
        Snapshots snapshots = context.operations().snapshots();
        Snapshot os = snapshots.show(text);
        Map<Integer, String> data = new TreeMap<>();
        for (String each : dataSnapshots) {
            data.put(data.size(), snapshots.show(each).id());
        }
        return os.managedImage(name, resourceGroup == null ? os.resourceGroup() : resourceGroup, data);
    }
}
