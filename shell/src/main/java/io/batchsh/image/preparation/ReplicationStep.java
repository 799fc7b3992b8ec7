package io.batchsh.image.preparation;

import io.batchsh.image.ImageVersion;
import io.batchsh.image.ImageVersionWaits;
import io.batchsh.image.TargetRegion;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Waits until all replicas of the version are there. */
final class ReplicationStep implements PreparationStep {

    private final GalleryWork work;

    ReplicationStep(GalleryWork work) {
        this.work = work;
    }

    @Override
    public String title() {
        return "wait for the replicas";
    }

    @Override
    public String command() {
        return "image-version wait " + work.image().shortForm();
    }

    @Override
    public Optional<String> undo() {
        return Optional.empty();
    }

    @Override
    public Optional<String> done() {
        return work.version()
                .filter(ImageVersion::replicated)
                .map(version -> "replicated to "
                        + version.targetRegions().stream()
                                .map(TargetRegion::normalizedName)
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public void run(Consumer<String> progress) {
        new ImageVersionWaits(work.clients())
                .untilReplicated(work.image(), Optional.empty(), version -> progress.accept(words(version)));
    }

    private static String words(ImageVersion version) {
        return version.targetRegions().stream()
                .map(region -> region.normalizedName() + " "
                        + (region.replicated()
                                ? "done"
                                : region.progress()
                                        .map(percent -> percent + "%")
                                        .orElse("not begun")))
                .collect(Collectors.joining(", "));
    }
}
