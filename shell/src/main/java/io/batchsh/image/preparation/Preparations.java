package io.batchsh.image.preparation;

import io.batchsh.azure.AzureClients;
import io.batchsh.image.Vhd;
import io.batchsh.image.VirtualMachine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import static java.util.Objects.requireNonNull;

/** The preparations there are. */
public final class Preparations {

    private final AzureClients clients;

    public Preparations(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /**
     * From a virtual machine to a replicated image version: checks, deallocates and generalizes the machine, captures it, makes
     * a definition where there is none, and a version. What is on the machine's disks must have been generalized before.
     *
     * @param machine the machine by name, {@code group/name} or ARM id
     * @param route what stands between
     * @param check looks at the machine before anything is changed
     */
    public Preparation ofMachine(String machine, GalleryTarget target, Route route, SourceCheck<VirtualMachine> check) {
        MachineWork work = new MachineWork(clients, machine, target.name(), route);
        GalleryWork gallery = new GalleryWork(clients, target, new MachineOrigin(work));
        Supplier<Optional<String>> version =
                () -> gallery.version().map(found -> "image version " + found.shortForm() + " is there");
        return new Preparation(List.of(
                new MachineSteps.Check(work, version, checkWith(check, gallery)),
                new MachineSteps.Deallocate(work, version),
                new MachineSteps.Generalize(work, version),
                new CaptureStep(work, version),
                new DefinitionStep(gallery),
                new VersionStep(gallery),
                new ReplicationStep(gallery)));
    }

    /** The machine that {@link #ofMachine} would generalize, and so end for good; empty where that is done. */
    public Optional<VirtualMachine> machineToGeneralize(String machine, GalleryTarget target) {
        MachineWork work = new MachineWork(clients, machine, target.name(), Route.AUTOMATIC);
        if (new GalleryWork(clients, target, new MachineOrigin(work)).version().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(work.machine()).filter(found -> !found.generalized());
    }

    /** A definition that does not fit shows before the machine is touched. */
    private static SourceCheck<VirtualMachine> checkWith(SourceCheck<VirtualMachine> check, GalleryWork gallery) {
        return machine -> {
            new DefinitionStep(gallery).done();
            check.check(machine);
        };
    }

    /**
     * From a virtual machine to a managed image: deallocates and generalizes it, and captures it.
     *
     * @param machine the machine by name, {@code group/name} or ARM id
     * @param image the managed image's name
     */
    public Preparation capture(String machine, String image) {
        MachineWork work = new MachineWork(clients, machine, image, Route.MANAGED_IMAGE);
        Supplier<Optional<String>> nothing = Optional::empty;
        return new Preparation(List.of(
                new MachineSteps.Deallocate(work, nothing),
                new MachineSteps.Generalize(work, nothing),
                new CaptureStep(work, nothing)));
    }

    /**
     * From a VHD to a replicated image version: checks it, makes a definition where there is none, and a version.
     *
     * @param uri the blob's address
     * @param check looks at the VHD before anything is changed
     */
    public Preparation ofVhd(String uri, GalleryTarget target, SourceCheck<Vhd> check) {
        VhdOrigin origin = new VhdOrigin(clients, uri);
        GalleryWork gallery = new GalleryWork(clients, target, origin);
        return new Preparation(List.of(
                new VhdCheckStep(origin, gallery, check),
                new DefinitionStep(gallery),
                new VersionStep(gallery),
                new ReplicationStep(gallery)));
    }
}
