package io.batchsh.image;

import io.batchsh.azure.ArmChange;
import io.batchsh.azure.AzureClients;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The snapshots of the subscription. Methods throw {@link io.batchsh.azure.AzureException}. */
public final class Snapshots {

    private static final NamedResources.Type TYPE =
            new NamedResources.Type("Microsoft.Compute/snapshots", Disks.API_VERSION, "snapshot", "snapshot list");

    private final AzureClients clients;
    private final NamedResources resources;

    public Snapshots(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.resources = new NamedResources(clients, TYPE);
    }

    /** The snapshots of the subscription, page by page. */
    public Stream<Snapshot> list() {
        return resources.list().map(Snapshot::of);
    }

    /** A snapshot by its name, {@code group/name} or ARM id. */
    public Snapshot show(String nameOrId) {
        return Snapshot.of(resources.get(resources.find(nameOrId), ""));
    }

    /** The snapshot that a spec would make, if it is there. */
    public Optional<Snapshot> existing(SnapshotSpec spec) {
        return resources.existing(id(spec)).map(Snapshot::of);
    }

    /** Takes a snapshot. */
    public ArmChange create(SnapshotSpec spec) {
        return clients.changes().put(id(spec), Disks.API_VERSION, spec.body());
    }

    /** Deletes a snapshot; what was made from it stays. */
    public ArmChange delete(Snapshot snapshot) {
        return clients.changes().delete(snapshot.id(), Disks.API_VERSION);
    }

    /** The ARM id of a snapshot to be taken. */
    public String id(SnapshotSpec spec) {
        return resources.newId(spec.resourceGroup(), spec.name());
    }
}
