package io.batchsh.image.preparation;

import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageNature;
import io.batchsh.image.RegionalReplicas;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import static java.util.Objects.requireNonNull;

/**
 * Where an image goes.
 *
 * @param image the version to be made; its gallery exists, its definition may
 * @param regions where its replicas go; with none, the regions of the source and of the Batch account
 * @param replicaCount how many replicas a region gets that says nothing itself; one where it is not said
 * @param nature changes what is proposed for a definition that does not exist yet
 */
public record GalleryTarget(
        GalleryImageId image,
        List<RegionalReplicas> regions,
        Optional<Integer> replicaCount,
        UnaryOperator<ImageNature> nature) {

    public GalleryTarget {
        requireNonNull(replicaCount, "replicaCount is null");
        requireNonNull(nature, "nature is null");
        if (image.version().isEmpty()) {
            throw new IllegalArgumentException("image has no version");
        }
        regions = List.copyOf(regions);
    }

    /** What the things made on the way to the version are called: its definition and version. */
    public String name() {
        return image.definition() + "-" + image.version().orElse("");
    }
}
