package io.batchsh.image.preparation;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageDefinitionProposals;
import io.batchsh.image.ImageNature;
import io.batchsh.image.ImageSource;
import io.batchsh.image.SnapshotSpec;
import io.batchsh.image.VirtualMachine;
import java.util.List;
import java.util.stream.Collectors;

/** A machine, by way of its managed image or snapshots. */
record MachineOrigin(MachineWork work) implements Origin {

    @Override
    public ImageSource source() {
        VirtualMachine machine = work.machine();
        if (work.byManagedImage(machine)) {
            return new ImageSource.ManagedImage(work.imageId(machine));
        }
        List<String> ids = work.specs(machine).stream().map(work::snapshotId).toList();
        return new ImageSource.Disks(ids.get(0), ids.subList(1, ids.size()));
    }

    @Override
    public String region() {
        return work.machine().location();
    }

    @Override
    public ImageNature nature(GalleryImageId definition) {
        ImageSource machine = new ImageSource.Machine(work.machine().id());
        return new ImageDefinitionProposals(work.clients())
                .propose(machine, definition)
                .nature();
    }

    @Override
    public void requireFit(ImageDefinition definition) {
        VirtualMachine machine = work.machine();
        agree(machine, "OS type", machine.osType(), definition.osType());
        agree(machine, "generation", machine.hyperVGeneration().orElse("V1"), definition.hyperVGeneration());
        if (!machine.allowsManagedImage()) {
            agree(machine, "security type", machine.securityType(), definition.securityType());
        }
    }

    private static void agree(VirtualMachine machine, String what, String own, String wanted) {
        if (!own.equalsIgnoreCase(wanted)) {
            throw AzureException.builder(
                            Kind.INVALID, "No version of this image definition can be made of " + machine.name() + ".")
                    .reason("Its " + what + " is " + own + ", that of the image definition " + wanted + ".")
                    .remedy("name another definition; one that is not there is created to fit")
                    .build();
        }
    }

    @Override
    public String definitionOptions(GalleryImageId definition, ImageNature wanted) {
        return " --from " + work.machine().name() + NatureOptions.difference(wanted, nature(definition));
    }

    @Override
    public String versionOptions() {
        VirtualMachine machine = work.machine();
        if (work.byManagedImage(machine)) {
            return " --source " + work.name();
        }
        List<String> names =
                work.specs(machine).stream().map(SnapshotSpec::name).toList();
        return " --source " + names.get(0)
                + (names.size() == 1
                        ? ""
                        : names.stream().skip(1).collect(Collectors.joining(" ", " --data-snapshots ", "")));
    }

    @Override
    public boolean is(String sourceId) {
        String source = sourceId.substring(sourceId.lastIndexOf('/') + 1);
        return source.equalsIgnoreCase(work.name()) || source.equalsIgnoreCase(work.name() + "-os");
    }
}
