package io.batchsh.command;

import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.RegionalReplicas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an image goes that is made in one run. */
final class GalleryTargetOptions {

    @Option(
            names = {"-r", "--gallery"},
            paramLabel = "<gallery>",
            required = true,
            description = "The gallery.")
    String gallery = "";

    @Option(
            names = {"-i", "--definition"},
            paramLabel = "<definition>",
            required = true,
            description = "The image definition's name; one that is not there is created.")
    String definition = "";

    @Option(
            names = {"-e", "--version"},
            paramLabel = "<version>",
            required = true,
            description = "The version as Major.Minor.Patch.")
    String version = "";

    @Option(
            names = {"--regions", "--target-regions"},
            paramLabel = "<region>",
            arity = "1..*",
            description = "REGION[=REPLICAS] ...: where replicas go; the regions of the source and of the Batch account"
                    + " without it.")
    List<String> regions = new ArrayList<>();

    @Option(
            names = "--replica-count",
            paramLabel = "<count>",
            description = "Replicas in a region that says no number itself: Batch asks for one per 300 nodes.")
    @Nullable
    Integer replicaCount;

    /** The version's id; its gallery is there. */
    GalleryImageId image(Galleries galleries) {
        return GalleryImageId.parse(galleries.show(gallery).id() + "/images/" + definition + "/versions/" + version);
    }

    List<RegionalReplicas> targetRegions() {
        return regions.stream().map(RegionalReplicas::parse).toList();
    }

    Optional<Integer> replicas() {
        return Optional.ofNullable(replicaCount);
    }

    /** What a recording of the run is called. */
    String name() {
        return definition + "-" + version;
    }

    /** The same as options, for the command that goes on. */
    String words() {
        return " --gallery " + gallery + " --definition " + definition + " --version " + version
                + (regions.isEmpty() ? "" : " --regions " + String.join(" ", regions))
                + (replicaCount == null ? "" : " --replica-count " + replicaCount);
    }
}
