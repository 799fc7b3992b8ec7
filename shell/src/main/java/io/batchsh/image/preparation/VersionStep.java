package io.batchsh.image.preparation;

import io.batchsh.image.GalleryChanges;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.ImageVersionSpec;
import io.batchsh.image.RegionalReplicas;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Creates the image version; its replicas come later. */
final class VersionStep implements PreparationStep {

    private final GalleryWork work;

    VersionStep(GalleryWork work) {
        this.work = work;
    }

    @Override
    public String title() {
        return "create the image version";
    }

    @Override
    public String command() {
        return "image-version create " + work.image().shortForm()
                + work.origin().versionOptions()
                + " --target-regions "
                + work.regions().stream().map(RegionalReplicas::text).collect(Collectors.joining(" "))
                + work.target()
                        .replicaCount()
                        .map(count -> " --replica-count " + count)
                        .orElse("") + " --no-wait";
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("image-version delete " + work.image().shortForm());
    }

    @Override
    public Optional<String> done() {
        return work.version().map(VersionStep::words);
    }

    private static String words(ImageVersion version) {
        return version.shortForm() + " is there, " + version.provisioningState();
    }

    @Override
    public void run(Consumer<String> progress) {
        new GalleryChanges(work.clients())
                .create(new ImageVersionSpec(
                        work.image(),
                        work.origin().region(),
                        work.origin().source(),
                        work.regions(),
                        work.target().replicaCount(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
        progress.accept("accepted");
    }
}
