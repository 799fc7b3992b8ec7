package io.batchsh.image;

import java.util.Locale;
import java.util.Optional;

/**
 * A region an image version is replicated to.
 *
 * @param name the region as the service writes it here, mostly its display name, such as {@code East US 2}
 * @param normalizedName the region's name, such as {@code eastus2}
 * @param replicas how many replicas are asked for there
 * @param storageAccountType such as {@code Standard_LRS}
 * @param replicationState {@code Unknown}, {@code Replicating}, {@code Completed} or {@code Failed}; present when the
 *     version was read with its replication status
 * @param progress replication in percent, present as above
 * @param details what the service says about a failed replication
 * @param encrypted whether the replica is encrypted with a key of the customer's
 * @param excludeFromLatest whether the version is passed over here when the latest is asked for
 */
public record TargetRegion(
        String name,
        String normalizedName,
        int replicas,
        Optional<String> storageAccountType,
        Optional<String> replicationState,
        Optional<Integer> progress,
        Optional<String> details,
        boolean encrypted,
        boolean excludeFromLatest) {

    /** Whether all replicas are there; needs the replication status. */
    public boolean replicated() {
        return replicationState.filter("Completed"::equalsIgnoreCase).isPresent();
    }

    /** A region's name from its name or display name: {@code East US 2} and {@code eastus2} are one. */
    public static String normalize(String region) {
        return region.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
