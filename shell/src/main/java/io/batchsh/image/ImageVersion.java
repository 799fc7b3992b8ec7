package io.batchsh.image;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version of an image definition.
 *
 * @param id the ARM id
 * @param name the version, {@code Major.Minor.Patch}
 * @param definition the definition's name
 * @param gallery the gallery's name
 * @param resourceGroup the gallery's resource group
 * @param location the region of the version itself
 * @param provisioningState such as {@code Succeeded}
 * @param targetRegions where it is replicated to
 * @param replicationMode {@code Full} or {@code Shallow}
 * @param excludeFromLatest whether it is passed over when the latest is asked for
 * @param publishedDate when it was published
 * @param endOfLifeDate when its author wants it out of use; the service does not enforce it
 * @param replicationState replication of all regions together, present when read with the replication status
 * @param sourceId the ARM id it was made from
 * @param osDiskSizeGb size of the OS disk in GB
 * @param osDiskCaching {@code None}, {@code ReadOnly} or {@code ReadWrite}
 * @param dataDisks how many data disks it brings
 * @param document the service's own JSON
 */
public record ImageVersion(
        String id,
        String name,
        String definition,
        String gallery,
        String resourceGroup,
        String location,
        String provisioningState,
        List<TargetRegion> targetRegions,
        String replicationMode,
        boolean excludeFromLatest,
        Optional<OffsetDateTime> publishedDate,
        Optional<OffsetDateTime> endOfLifeDate,
        Optional<String> replicationState,
        Optional<String> sourceId,
        Optional<Integer> osDiskSizeGb,
        Optional<String> osDiskCaching,
        int dataDisks,
        Map<String, Object> document) {

    /** Orders version names by their three numbers; a name that has others comes first. */
    public static final Comparator<String> BY_NUMBER =
            Comparator.comparing(ImageVersion::numbers, Arrays::compare).thenComparing(Comparator.naturalOrder());

    private static int[] numbers(String name) {
        try {
            return Stream.of(name.split("\\.")).mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException otherName) {
            return new int[0];
        }
    }

    /** Reads the JSON of {@code Microsoft.Compute/galleries/images/versions}. */
    public static ImageVersion of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        JsonTree properties = tree.child("properties");
        JsonTree publishing = properties.child("publishingProfile");
        JsonTree storage = properties.child("storageProfile");
        String id = ArmId.ofImage(tree);
        Optional<String> source = storage.text("source", "id");
        return new ImageVersion(
                id,
                tree.textOrEmpty("name"),
                ArmId.segment(id, "images").orElse(""),
                ArmId.gallery(id),
                ArmId.segment(id, "resourceGroups").orElse(""),
                tree.textOrEmpty("location"),
                // Versions of other people's galleries are shown only when they are there.
                tree.text("id").isPresent() ? properties.textOrEmpty("provisioningState") : "Succeeded",
                regions(publishing, properties.children("replicationStatus", "summary")),
                publishing.text("replicationMode").orElse("Full"),
                publishing.isTrue("excludeFromLatest") || properties.isTrue("excludeFromLatest"),
                publishing.time("publishedDate").or(() -> properties.time("publishedDate")),
                publishing.time("endOfLifeDate").or(() -> properties.time("endOfLifeDate")),
                properties.text("replicationStatus", "aggregatedState"),
                source.or(() -> storage.text("source", "virtualMachineId"))
                        .or(() -> storage.text("osDiskImage", "source", "id"))
                        .or(() -> storage.text("osDiskImage", "source", "uri")),
                storage.number("osDiskImage", "sizeInGB").or(() -> storage.number("osDiskImage", "diskSizeGB")),
                storage.text("osDiskImage", "hostCaching"),
                storage.children("dataDiskImages").size(),
                tree.properties());
    }

    private static List<TargetRegion> regions(JsonTree publishing, List<JsonTree> statuses) {
        int replicas = publishing.number("replicaCount").orElse(1);
        List<TargetRegion> regions = new ArrayList<>();
        for (JsonTree region : publishing.children("targetRegions")) {
            String name = region.textOrEmpty("name");
            String normalized = TargetRegion.normalize(name);
            JsonTree status = statuses.stream()
                    .filter(each ->
                            TargetRegion.normalize(each.textOrEmpty("region")).equals(normalized))
                    .findFirst()
                    .orElse(new JsonTree(Map.of()));
            regions.add(new TargetRegion(
                    name,
                    normalized,
                    region.number("regionalReplicaCount").orElse(replicas),
                    region.text("storageAccountType").or(() -> publishing.text("storageAccountType")),
                    status.text("state"),
                    status.number("progress"),
                    status.text("details").filter(details -> !details.isBlank()),
                    !region.child("encryption").properties().isEmpty(),
                    region.isTrue("excludeFromLatest")));
        }
        return List.copyOf(regions);
    }

    /** Whether it is provisioned and complete in every target region; needs the replication status. */
    public boolean replicated() {
        return provisioningState.equalsIgnoreCase("Succeeded")
                && targetRegions.stream().allMatch(TargetRegion::replicated);
    }

    /** {@code gallery/definition/version}, as it is typed. */
    public String shortForm() {
        return gallery + "/" + definition + "/" + name;
    }

    /** The target region of a name or display name. */
    public Optional<TargetRegion> targetRegion(String region) {
        String normalized = TargetRegion.normalize(region);
        return targetRegions.stream()
                .filter(target -> target.normalizedName().equals(normalized))
                .findFirst();
    }

    /**
     * The version the service takes for {@code latest}: the highest that is provisioned and not excluded from it.
     *
     * @param versions versions of one definition, in any order
     */
    public static Optional<ImageVersion> latest(Collection<ImageVersion> versions) {
        return versions.stream()
                .filter(version ->
                        version.provisioningState.equalsIgnoreCase("Succeeded") && !version.excludeFromLatest)
                .max(Comparator.comparing(ImageVersion::name, BY_NUMBER));
    }

    /** The name after the highest of versions of one definition: its last number one higher; {@code 1.0.0} for the first. */
    public static String next(Collection<ImageVersion> versions) {
        return versions.stream()
                .map(ImageVersion::name)
                .filter(name -> numbers(name).length == 3)
                .max(BY_NUMBER)
                .map(name -> name.substring(0, name.lastIndexOf('.') + 1) + (numbers(name)[2] + 1))
                .orElse("1.0.0");
    }
}
