package io.batchsh.command;

import io.batchsh.image.ImageVersion;
import io.batchsh.image.TargetRegion;
import java.util.Locale;
import java.util.stream.Collectors;

/** A line that says how far the replication of an image version is. */
public final class ReplicationText {

    private ReplicationText() {}

    /** Such as {@code contosogallery/render/1.2.0 creating: westeurope 2 replicas 50%, northeurope 1 replica done}. */
    public static String of(ImageVersion version) {
        return version.shortForm() + " " + version.provisioningState().toLowerCase(Locale.ROOT) + ": "
                + version.targetRegions().stream().map(ReplicationText::region).collect(Collectors.joining(", "));
    }

    /** How much of all replication is done, regions counting alike. */
    static int percent(ImageVersion version) {
        return (int) version.targetRegions().stream()
                .mapToInt(region -> region.replicationState()
                                .filter(state -> state.equalsIgnoreCase("completed"))
                                .isPresent()
                        ? 100
                        : region.progress().orElse(0))
                .average()
                .orElse(0);
    }

    private static String region(TargetRegion region) {
        String state = region.replicationState().orElse("Unknown");
        return region.normalizedName() + " " + region.replicas() + (region.replicas() == 1 ? " replica " : " replicas ")
                + switch (state.toLowerCase(Locale.ROOT)) {
                    case "completed" -> "done";
                    case "unknown" -> "not begun";
                    case "replicating" -> region.progress().orElse(0) + "%";
                    default -> state.toLowerCase(Locale.ROOT);
                };
    }
}
