package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.ReplicaRule;
import io.batchsh.image.TargetRegion;
import io.batchsh.output.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Waits for the replicas of an image version and says on the way how far each region is. */
record ReplicationWait(CommandContext context) {

    /**
     * Waits until all replicas are there.
     *
     * @throws AzureException if they will not come, or nobody waits for them any longer
     */
    ImageVersion until(GalleryImageId image, @Nullable Duration timeout) {
        try (Progress progress = new Progress(context.console())) {
            return context.operations()
                    .imageVersionWaits()
                    .untilReplicated(
                            image,
                            Optional.ofNullable(timeout),
                            version -> progress.step(ReplicationText.of(version), ReplicationText.percent(version)));
        }
    }

    /** Shows a version whose replication has only begun. */
    ImageVersion began(GalleryImageId image) {
        context.console().message("next: image-version wait " + image.shortForm());
        return context.operations().galleries().version(image);
    }

    /** Says for how many nodes the replicas in the region of the account are, by each of the rules there are. */
    void capacity(ImageVersion version) {
        Optional<TargetRegion> here = region().flatMap(version::targetRegion);
        here.ifPresent(region -> context.console()
                .message("replicas in " + region.normalizedName() + ": "
                        + ReplicaRule.all().stream()
                                .map(rule -> rule.nodes(region.replicas()) + " nodes (" + rule.words() + ")")
                                .collect(Collectors.joining(", "))));
    }

    private Optional<String> region() {
        try {
            return Optional.of(context.operations().region());
        } catch (AzureException noAccount) {
            return Optional.empty();
        }
    }
}
