package io.batchsh.image;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * An image version to be created.
 *
 * @param id what it is to be called: a version {@code Major.Minor.Patch}
 * @param location the region of its source, where the version is made first; must be among the target regions
 * @param source what it is made from
 * @param targetRegions where its replicas go
 * @param replicaCount how many replicas a region gets that says nothing itself; one where it is not said
 * @param storageAccountType the storage of replicas in a region that says nothing itself
 * @param excludeFromLatest whether it is passed over when the latest is asked for
 * @param endOfLifeDate when its author wants it out of use
 * @param replicationMode {@code Full} or {@code Shallow}; shallow ones are for tests
 * @param tags tags by name
 */
public record ImageVersionSpec(
        GalleryImageId id,
        String location,
        ImageSource source,
        List<RegionalReplicas> targetRegions,
        Optional<Integer> replicaCount,
        Optional<String> storageAccountType,
        boolean excludeFromLatest,
        Optional<OffsetDateTime> endOfLifeDate,
        Optional<String> replicationMode,
        Map<String, String> tags) {

    private static final Pattern NAME = Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}");

    /** @throws AzureException of kind INVALID if the name is not one of a version */
    public ImageVersionSpec {
        requireNonNull(source, "source is null");
        requireNonNull(replicaCount, "replicaCount is null");
        requireNonNull(endOfLifeDate, "endOfLifeDate is null");
        requireNonNull(replicationMode, "replicationMode is null");
        String name = id.version().orElse("");
        if (!NAME.matcher(name).matches()) {
            throw AzureException.builder(Kind.INVALID, "'" + name + "' cannot be the name of an image version.")
                    .reason("It is written Major.Minor.Patch, each a whole number.")
                    .remedy("image-version create " + id.withoutVersion().shortForm() + "/1.0.0 ...")
                    .build();
        }
        location = TargetRegion.normalize(location);
        storageAccountType = storageAccountType.map(RegionalReplicas::storageAccountType);
        replicationMode = replicationMode.map(ImageVersionSpec::replicationMode);
        targetRegions = List.copyOf(targetRegions);
        tags = Map.copyOf(tags);
    }

    private static String replicationMode(String text) {
        return Stream.of("Full", "Shallow")
                .filter(mode -> mode.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> AzureException.builder(Kind.INVALID, "'" + text + "' is not a replication mode.")
                        .reason("There are Full and, for tests, Shallow.")
                        .remedy("--replication-mode Full")
                        .build());
    }

    /** The body of the create call. */
    public Map<String, Object> document() {
        Map<String, Object> publishing = new LinkedHashMap<>();
        publishing.put(
                "targetRegions",
                targetRegions.stream()
                        .map(region -> region.document(Map.of(), source.dataDisks()))
                        .toList());
        replicaCount.ifPresent(count -> publishing.put("replicaCount", count));
        storageAccountType.ifPresent(type -> publishing.put("storageAccountType", type));
        if (excludeFromLatest) {
            publishing.put("excludeFromLatest", true);
        }
        endOfLifeDate.ifPresent(date -> publishing.put("endOfLifeDate", date.toString()));
        replicationMode.ifPresent(mode -> publishing.put("replicationMode", mode));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("publishingProfile", publishing);
        properties.put("storageProfile", source.storageProfile());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("location", location);
        if (!tags.isEmpty()) {
            document.put("tags", tags);
        }
        document.put("properties", properties);
        return document;
    }
}
