package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.command.UsageException;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageSource;
import io.batchsh.image.ImageVersionSpec;
import io.batchsh.image.RegionalReplicas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The named arguments of {@code imageVersions.create}: {@code image} ({@code gallery/definition/version}), {@code source},
 * {@code dataSnapshots} (a list), {@code targetRegions} (a map of replicas by region, or a list of {@code
 * 'REGION=REPLICAS'}), {@code replicaCount}, {@code storageAccountType}, {@code excludeFromLatest}, {@code endOfLifeDate},
 * {@code replicationMode}, {@code encryption} (a map of disk encryption sets by region), {@code tags} (a map).
 */
final class ImageVersionArguments {

    private static final Set<String> NAMES = Set.of(
            "image",
            "source",
            "dataSnapshots",
            "targetRegions",
            "replicaCount",
            "storageAccountType",
            "excludeFromLatest",
            "endOfLifeDate",
            "replicationMode",
            "encryption",
            "tags");

    private final NamedArguments values;

    ImageVersionArguments(Map<String, Object> values) {
        this.values = new NamedArguments("imageVersions.create", values, NAMES);
    }

    ImageVersionSpec spec(Operations operations) {
        GalleryImageId id = operations.galleries().find(values.need("image"));
        if (id.version().isEmpty()) {
            throw new UsageException(
                    "Which version? 'image' is 'gallery/definition/version'.",
                    "image: '" + operations.galleries().next(id).shortForm() + "'");
        }
        ImageSource source = operations.imageSources().find(values.need("source"), values.texts("dataSnapshots"));
        String region = operations
                .imageSourceFit()
                .regionOf(source, operations.galleries().definition(id));
        List<RegionalReplicas> regions = new ArrayList<>(regions(values));
        if (regions.stream().noneMatch(each -> each.region().equals(region))) {
            regions.add(0, new RegionalReplicas(region, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return new ImageVersionSpec(
                id,
                region,
                source,
                RegionalReplicas.encrypted(regions, values.map("encryption")),
                values.number("replicaCount"),
                values.text("storageAccountType"),
                values.flag("excludeFromLatest"),
                values.time("endOfLifeDate"),
                values.text("replicationMode"),
                values.map("tags"));
    }

    /** The argument {@code targetRegions}. */
    static List<RegionalReplicas> regions(NamedArguments values) {
        if (values.value("targetRegions").filter(Map.class::isInstance).isPresent()) {
            return values.map("targetRegions").entrySet().stream()
                    .map(entry -> RegionalReplicas.parse(entry.getKey() + "=" + entry.getValue()))
                    .toList();
        }
        return values.texts("targetRegions").stream()
                .map(RegionalReplicas::parse)
                .toList();
    }
}
