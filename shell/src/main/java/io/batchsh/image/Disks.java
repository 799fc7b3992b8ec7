package io.batchsh.image;

import io.batchsh.azure.AzureClients;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The managed disks of the subscription. Methods throw {@link io.batchsh.azure.AzureException}. */
public final class Disks {

    static final String API_VERSION = "2024-03-02";

    private static final NamedResources.Type TYPE =
            new NamedResources.Type("Microsoft.Compute/disks", API_VERSION, "managed disk", "disk list");

    private final NamedResources resources;

    public Disks(AzureClients clients) {
        this.resources = new NamedResources(requireNonNull(clients, "clients is null"), TYPE);
    }

    /** The disks of the subscription, page by page. */
    public Stream<Disk> list() {
        return resources.list().map(Disk::of);
    }

    /** A disk by its name, {@code group/name} or ARM id. */
    public Disk show(String nameOrId) {
        return Disk.of(resources.get(resources.find(nameOrId), ""));
    }
}
