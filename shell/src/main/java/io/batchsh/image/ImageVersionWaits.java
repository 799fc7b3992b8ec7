package io.batchsh.image;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.Wait;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import static java.util.Objects.requireNonNull;

/**
 * Waits for image versions, on the clock of the transport. Methods throw {@link io.batchsh.azure.WaitCancelledException} when
 * the thread is interrupted; the replication goes on in Azure.
 */
public final class ImageVersionWaits {

    private final AzureClients clients;
    private final Galleries galleries;

    public ImageVersionWaits(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.galleries = new Galleries(clients);
    }

    /**
     * Waits until a version is provisioned and all its replicas are there. Each poll is one request.
     *
     * @param timeout how long at most; without it as long as it takes
     * @param progress gets the version at each poll, with the replication of its regions
     * @throws AzureException as soon as a region has failed and no other is under way
     */
    public ImageVersion untilReplicated(
            GalleryImageId image, Optional<Duration> timeout, Consumer<ImageVersion> progress) {
        GalleryImageId pinned = galleries.pinned(image);
        return new Wait<>(
                        clients.transport(),
                        "image version " + pinned.shortForm(),
                        "replicated to all regions",
                        () -> galleries.version(pinned),
                        ImageVersion::replicated)
                .watch("/properties/provisioningState", ImageVersion::provisioningState, version -> null)
                .watch(
                        "/properties/replicationStatus/aggregatedState",
                        version -> version.replicationState().orElse(""),
                        version -> null)
                .failWhen(ImageVersionWaits::failure)
                .whenGivenUp(
                        version -> "Azure goes on replicating; last seen: "
                                + version.targetRegions().stream()
                                        .map(region -> region.normalizedName() + " "
                                                + region.progress().orElse(0) + "%")
                                        .collect(Collectors.joining(", "))
                                + ".",
                        "image-version show " + pinned.shortForm())
                .onProgress(progress)
                .timeout(timeout.orElse(null))
                .await();
    }

    private static Optional<AzureException> failure(ImageVersion version) {
        boolean under = version.targetRegions().stream().anyMatch(region -> region.replicationState()
                .filter("Replicating"::equalsIgnoreCase)
                .isPresent());
        String failed = version.targetRegions().stream()
                .filter(region -> region.replicationState()
                        .filter("Failed"::equalsIgnoreCase)
                        .isPresent())
                .map(region -> region.normalizedName()
                        + region.details().map(text -> ": " + text).orElse(""))
                .collect(Collectors.joining("\n"));
        boolean over = version.provisioningState().equalsIgnoreCase("Failed") || (!failed.isEmpty() && !under);
        return over
                ? Optional.of(AzureException.builder(
                                Kind.FAILED, "The image version " + version.shortForm() + " could not be replicated.")
                        .code("ReplicationFailed")
                        .reason(failed.isEmpty() ? "Azure says that it failed, not in which region." : failed)
                        .remedy("image-version show " + version.shortForm() + " -o json")
                        .build())
                : Optional.empty();
    }
}
