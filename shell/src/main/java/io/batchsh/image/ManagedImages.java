package io.batchsh.image;

import io.batchsh.azure.ArmChange;
import io.batchsh.azure.AzureClients;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The managed images of the subscription. Methods throw {@link io.batchsh.azure.AzureException}. */
public final class ManagedImages {

    private static final NamedResources.Type TYPE = new NamedResources.Type(
            "Microsoft.Compute/images", VirtualMachines.API_VERSION, "managed image", "managed-image list");

    private final AzureClients clients;
    private final NamedResources resources;

    public ManagedImages(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.resources = new NamedResources(clients, TYPE);
    }

    /** The managed images of the subscription, page by page. */
    public Stream<ManagedImage> list() {
        return resources.list().map(ManagedImage::of);
    }

    /** A managed image by its name, {@code group/name} or ARM id. */
    public ManagedImage show(String nameOrId) {
        return ManagedImage.of(resources.get(resources.find(nameOrId), ""));
    }

    /** The managed image of a name in a resource group, if it is there. */
    public Optional<ManagedImage> existing(String resourceGroup, String name) {
        return resources.existing(id(resourceGroup, name)).map(ManagedImage::of);
    }

    /** Makes a managed image. */
    public ArmChange create(ManagedImageSpec spec) {
        return clients.changes().put(id(spec.resourceGroup(), spec.name()), VirtualMachines.API_VERSION, spec.body());
    }

    /** Deletes a managed image; gallery image versions made of it stay. */
    public ArmChange delete(ManagedImage image) {
        return clients.changes().delete(image.id(), VirtualMachines.API_VERSION);
    }

    /** The ARM id of a managed image, whether it is there or not. */
    public String id(String resourceGroup, String name) {
        return resources.newId(resourceGroup, name);
    }
}
