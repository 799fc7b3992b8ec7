package io.batchsh.image.preparation;

/** What stands between a machine and its image version. */
public enum Route {
    /** A managed image where the machine's security type allows it, else snapshots. */
    AUTOMATIC,
    /** A managed image. */
    MANAGED_IMAGE,
    /** Snapshots of the machine's disks. */
    SNAPSHOTS
}
