package io.batchsh.command;

import io.batchsh.image.RegionalReplicas;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where replicas of a new version go, named as az names it. */
final class ReplicationOptions {

    @Option(
            names = "--target-regions",
            paramLabel = "<region>",
            arity = "1..*",
            description = "REGION[=REPLICAS][=STORAGE_ACCOUNT_TYPE] ...; the region of the source without it.")
    List<String> targetRegions = new ArrayList<>();

    @Option(
            names = "--replica-count",
            paramLabel = "<count>",
            description = "Replicas in a region that says no number itself: Batch asks for one per 300 nodes.")
    @Nullable
    Integer replicaCount;

    @Option(
            names = "--storage-account-type",
            paramLabel = "<storage-account-type>",
            description = "Standard_LRS, Standard_ZRS or Premium_LRS, in a region that says none itself.")
    @Nullable
    String storageAccountType;

    @Option(
            names = "--encryption",
            paramLabel = "<region=disk-encryption-set>",
            arity = "1..*",
            description = "REGION=ID ...: encrypt the replicas there with that disk encryption set.")
    List<String> encryption = new ArrayList<>();

    /** The regions that were named. */
    List<RegionalReplicas> regions() {
        return targetRegions.stream().map(RegionalReplicas::parse).toList();
    }

    /** Regions with the encryption that was asked for. */
    List<RegionalReplicas> encrypted(List<RegionalReplicas> regions) {
        return RegionalReplicas.encrypted(regions, NamesAndValues.of("--encryption", encryption));
    }
}
