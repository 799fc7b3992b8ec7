package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.WaitCancelledException;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageVersion;
import io.batchsh.output.Progress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits for the replicas of an image version and says on the way how far each region is. */
record ReplicationWait(CommandContext context) {

    /**
     * Waits until all replicas are there.
     *
     * @throws AzureException if they will not come; if the person stops waiting, after saying how to look
     */
    ImageVersion until(GalleryImageId image, @Nullable Duration timeout) {
        try (Progress progress = new Progress(context.console())) {
            return context.operations()
                    .imageVersionWaits()
                    .untilReplicated(
                            image, Optional.ofNullable(timeout), version -> progress.step(ReplicationText.of(version)));
        } catch (WaitCancelledException stopped) {
            context.console().message("look: image-version show " + image.shortForm());
            throw stopped;
        }
    }

    /** Shows a version whose replication has only begun. */
    ImageVersion began(GalleryImageId image) {
        context.console().message("next: image-version wait " + image.shortForm());
        return context.operations().galleries().version(image);
    }
}
