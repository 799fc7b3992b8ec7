package io.batchsh.simulator;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Disks that the size or the image does not allow. */
final class DiskObstacles {

    private DiskObstacles() {}

    /** An OS disk that is encrypted already, or is to be where it cannot: Linux pools encrypt the temporary disk only. */
    static Optional<Map<String, Object>> encryption(NodeDemand demand) {
        boolean osDisk = Json.texts(demand.machine(), "diskEncryptionConfiguration", "targets").stream()
                .anyMatch("osdisk"::equalsIgnoreCase);
        boolean linux = demand.image().osType().filter("linux"::equals).isPresent();
        if (demand.disk().encrypted()) {
            return Optional.of(ResizeErrors.of(
                    "DiskEncryptionFailure", "The OS disk of the image is encrypted; no node can be made from it."));
        }
        return osDisk && linux
                ? Optional.of(ResizeErrors.of(
                        "DiskEncryptionFailure",
                        "Disk encryption of the OS disk is not supported for Linux nodes from a gallery image."))
                : Optional.empty();
    }

    static Optional<Map<String, Object>> premium(NodeDemand demand) {
        boolean wanted = Stream.concat(
                        Json.text(demand.machine(), "osDisk", "managedDisk", "storageAccountType").stream(),
                        Json.children(demand.machine(), "dataDisks").stream()
                                .flatMap(disk -> Stream.concat(
                                        Json.text(disk, "storageAccountType").stream(),
                                        Json.text(disk, "managedDisk", "storageAccountType").stream())))
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("premium"));
        return wanted && demand.size().cannot("PremiumIO")
                ? demand.failed(
                        "BadRequest",
                        "Deployment allocation failed because VM size does not support storage account type.")
                : Optional.empty();
    }

    static Optional<Map<String, Object>> count(NodeDemand demand) {
        int disks = Json.children(demand.machine(), "dataDisks").size()
                + demand.image()
                        .version()
                        .map(version -> Json.children(version.properties, "storageProfile", "dataDiskImages")
                                .size())
                        .orElse(0);
        int most = Integer.parseInt(
                demand.size().capabilities().getOrDefault("MaxDataDiskCount", Integer.toString(Integer.MAX_VALUE)));
        return disks <= most
                ? Optional.empty()
                : demand.failed(
                        "OperationNotAllowed",
                        "The maximum number of data disks allowed to be attached to a VM of this size is " + most
                                + ".");
    }

    static Optional<Map<String, Object>> ephemeral(NodeDemand demand) {
        if (Json.child(demand.machine(), "osDisk", "ephemeralOSDiskSettings").isEmpty()) {
            return Optional.empty();
        }
        if (!demand.dedicated()) {
            return demand.failed("BadRequest", "Ephemeral OS disks are not supported for Spot nodes of Batch pools.");
        }
        return demand.size().can("EphemeralOSDiskSupported")
                ? Optional.empty()
                : demand.failed(
                        "NotSupported",
                        "OS disk of Ephemeral VM with size greater than 0 GB is not allowed for VM size "
                                + demand.size().name() + " when the DiffDiskPlacement is CacheDisk.");
    }
}
