package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.image.Galleries;
import io.batchsh.image.Gallery;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.JsonTree;
import io.batchsh.image.SharedImageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * Looks for the pools that take their nodes from an image, in every Batch account of the subscription: a pool whose image is
 * gone keeps its nodes but gets no new ones, so that it fails when it grows or a node is replaced. One request an account, for
 * the pools over Azure Resource Manager. Pools of other subscriptions are not seen.
 */
public final class ImageUsages {

    private static final String API_VERSION = "2025-06-01";

    private final AzureClients clients;
    private final Galleries galleries;

    public ImageUsages(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.galleries = new Galleries(clients);
    }

    /** Pools of one version, or of a definition where the id names none. */
    public ImageUsage of(GalleryImageId image) {
        Gallery gallery = galleries.show(image.galleryId());
        Predicate<GalleryImageId> concerned = used -> used.withoutVersion().sameResource(image.withoutVersion())
                && (image.version().isEmpty()
                        || used.version().isEmpty()
                        || used.version().equals(image.version()));
        return usage(
                image.shortForm(),
                gallery,
                concerned,
                used -> image.version().isPresent() && used.version().isEmpty() ? fallback(image) : Fallback.NONE);
    }

    /** Pools of any image of a gallery. */
    public ImageUsage of(Gallery gallery) {
        String prefix = gallery.id() + "/";
        return usage(
                gallery.name(),
                gallery,
                used -> used.toString().regionMatches(true, 0, prefix, 0, prefix.length()),
                used -> Fallback.NONE);
    }

    /**
     * What a pool without a version has when one version is gone.
     *
     * @param concerned whether it would take that version now
     * @param version what it would take then
     */
    private record Fallback(boolean concerned, Optional<String> version) {
        static final Fallback NONE = new Fallback(true, Optional.empty());
    }

    private Fallback fallback(GalleryImageId image) {
        List<ImageVersion> versions = galleries.versions(image).toList();
        String name = image.version().orElseThrow();
        boolean latest = ImageVersion.latest(versions)
                .filter(version -> version.name().equals(name))
                .isPresent();
        return new Fallback(
                latest,
                ImageVersion.latest(versions.stream()
                                .filter(version -> !version.name().equals(name))
                                .toList())
                        .map(ImageVersion::name));
    }

    private ImageUsage usage(
            String image,
            Gallery gallery,
            Predicate<GalleryImageId> concerned,
            Function<GalleryImageId, Fallback> fallbacks) {
        List<ImageUse> uses = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (BatchAccount account : new BatchAccounts(clients).list().toList()) {
            try {
                pools(account).forEach(pool -> use(account, pool, gallery, concerned, fallbacks)
                        .ifPresent(uses::add));
            } catch (AzureException refused) {
                unread.add(account.name() + ": " + refused.getMessage());
            }
        }
        return new ImageUsage(image, uses, unread);
    }

    private Stream<JsonTree> pools(BatchAccount account) {
        return AzureCalls.stream(() -> clients.resourceManager().list(account.id() + "/pools", API_VERSION))
                .map(JsonTree::new);
    }

    private static Optional<ImageUse> use(
            BatchAccount account,
            JsonTree pool,
            Gallery gallery,
            Predicate<GalleryImageId> concerned,
            Function<GalleryImageId, Fallback> fallbacks) {
        JsonTree properties = pool.child("properties");
        JsonTree reference =
                properties.child("deploymentConfiguration", "virtualMachineConfiguration", "imageReference");
        String named = reference
                .text("id")
                .or(() -> reference.text("sharedGalleryImageId"))
                .or(() -> reference.text("communityGalleryImageId"))
                .orElse("");
        Optional<GalleryImageId> used = GalleryImageId.read(named)
                .or(() -> SharedImageId.read(named).flatMap(gallery::imageOf))
                .filter(concerned);
        Optional<Fallback> fallback = used.map(fallbacks).filter(Fallback::concerned);
        return fallback.map(version -> new ImageUse(
                account.name(),
                account.location(),
                pool.textOrEmpty("name"),
                named,
                used.orElseThrow().version().isEmpty(),
                version.version(),
                !properties.child("scaleSettings", "autoScale").properties().isEmpty(),
                properties.number("currentDedicatedNodes").orElse(0)
                        + properties.number("currentLowPriorityNodes").orElse(0),
                properties
                                .number("scaleSettings", "fixedScale", "targetDedicatedNodes")
                                .orElse(0)
                        + properties
                                .number("scaleSettings", "fixedScale", "targetLowPriorityNodes")
                                .orElse(0)));
    }
}
