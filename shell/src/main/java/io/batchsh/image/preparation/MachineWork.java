package io.batchsh.image.preparation;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.image.ManagedImage;
import io.batchsh.image.ManagedImageSpec;
import io.batchsh.image.ManagedImages;
import io.batchsh.image.Snapshot;
import io.batchsh.image.SnapshotSpec;
import io.batchsh.image.Snapshots;
import io.batchsh.image.VirtualMachine;
import io.batchsh.image.VirtualMachines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the steps on a machine share: the machine, and the managed image or the snapshots that are made of it. */
final class MachineWork {

    private static final String SUCCEEDED = "Succeeded";

    private final AzureClients clients;
    private final String text;
    private final String name;
    private final Route route;
    private final VirtualMachines machines;
    private final ManagedImages images;
    private final Snapshots snapshots;
    private @Nullable String id;

    /**
     * @param text the machine as a person names it
     * @param name what is made of it is called so, or begins so
     */
    MachineWork(AzureClients clients, String text, String name, Route route) {
        this.clients = clients;
        this.text = text;
        this.name = name;
        this.route = route;
        this.machines = new VirtualMachines(clients);
        this.images = new ManagedImages(clients);
        this.snapshots = new Snapshots(clients);
    }

    AzureClients clients() {
        return clients;
    }

    VirtualMachines machines() {
        return machines;
    }

    String name() {
        return name;
    }

    /** The machine as it is now. */
    VirtualMachine machine() {
        VirtualMachine machine = machines.show(id == null ? text : id);
        id = machine.id();
        return machine;
    }

    /** The machine once no change of it is under way, such as one that an earlier run began. */
    VirtualMachine settled(Consumer<String> progress) {
        VirtualMachine machine = machine();
        if (Settlement.settled(machine.provisioningState())) {
            return machine;
        }
        new Settlement(clients)
                .await("virtual machine " + machine.name(), () -> machine().provisioningState(), progress);
        return machine();
    }

    /** Whether the way goes over a managed image, or over snapshots. */
    boolean byManagedImage(VirtualMachine machine) {
        return route == Route.AUTOMATIC ? machine.allowsManagedImage() : route == Route.MANAGED_IMAGE;
    }

    /** What is made of the machine, in words, once all of it is there. */
    Optional<String> captured(VirtualMachine machine) {
        if (byManagedImage(machine)) {
            return image(machine)
                    .filter(image -> image.provisioningState().equals(SUCCEEDED))
                    .map(image -> "managed image " + image.name() + " is there");
        }
        List<Snapshot> taken = taken(machine);
        boolean all = taken.size() == specs(machine).size()
                && taken.stream()
                        .allMatch(snapshot -> snapshot.provisioningState().equals(SUCCEEDED));
        String words = taken.stream().map(Snapshot::name).collect(Collectors.joining(", "));
        return all
                ? Optional.of((taken.size() == 1 ? "snapshot " : "snapshots ") + words + " there")
                : Optional.empty();
    }

    ManagedImageSpec imageSpec(VirtualMachine machine) {
        return machine.managedImage(name, machine.resourceGroup());
    }

    String imageId(VirtualMachine machine) {
        return images.id(machine.resourceGroup(), name);
    }

    List<SnapshotSpec> specs(VirtualMachine machine) {
        return SnapshotSpec.of(machine, name, false, true);
    }

    String snapshotId(SnapshotSpec spec) {
        return snapshots.id(spec);
    }

    ManagedImages images() {
        return images;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    /**
     * The managed image, if it is there.
     *
     * @throws AzureException of kind CONFLICT if it is one of another machine
     */
    Optional<ManagedImage> image(VirtualMachine machine) {
        Optional<ManagedImage> image = images.existing(machine.resourceGroup(), name);
        image.filter(each -> each.sourceMachine()
                        .filter(machine.id()::equalsIgnoreCase)
                        .isEmpty())
                .ifPresent(each -> {
                    throw stranger("managed image", each.name(), each.sourceName(), "managed-image delete ");
                });
        return image;
    }

    /** The snapshots that are there; those of other disks are refused as above. */
    List<Snapshot> taken(VirtualMachine machine) {
        List<Snapshot> taken = new ArrayList<>();
        for (SnapshotSpec spec : specs(machine)) {
            snapshots.existing(spec).ifPresent(snapshot -> {
                if (snapshot.source().filter(spec.source()::equalsIgnoreCase).isEmpty()) {
                    throw stranger("snapshot", snapshot.name(), snapshot.sourceName(), "snapshot delete ");
                }
                taken.add(snapshot);
            });
        }
        return taken;
    }

    private static AzureException stranger(String words, String name, String source, String delete) {
        return AzureException.builder(Kind.CONFLICT, "There is a " + words + " '" + name + "' already.")
                .reason("It is made of something else: " + source + ".")
                .remedy(delete + name + ", or choose another version")
                .build();
    }
}
