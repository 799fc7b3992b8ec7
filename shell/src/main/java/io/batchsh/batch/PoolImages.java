package io.batchsh.batch;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.SharedGalleries;
import io.batchsh.image.SharedImageId;
import io.batchsh.image.TargetRegion;
import java.util.List;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * Finds out what image the nodes of a pool start from, and whether there is a newer one: one request for the versions of the
 * image, and one for the replication of the newer version. A failure to look is told in the record, never thrown.
 */
public final class PoolImages {

    private final AzureClients clients;
    private final Galleries galleries;

    public PoolImages(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.galleries = new Galleries(clients);
    }

    /** The image of a pool; empty where the pool says none. */
    public Optional<PoolImage> of(Pool pool) {
        Optional<PoolImage> gallery = pool.galleryImage().map(this::gallery);
        return gallery.or(() -> pool.imageId().flatMap(SharedImageId::read).map(this::shared))
                .or(() -> pool.imageId().map(PoolImages::retired))
                .or(() -> pool.marketplaceImage().map(PoolImages::marketplace));
    }

    private static PoolImage marketplace(String image) {
        return new PoolImage(
                false, image, Optional.empty(), image.endsWith(":latest"), Optional.empty(), Optional.empty());
    }

    private static PoolImage retired(String id) {
        return new PoolImage(
                true,
                id,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of("such images were retired on 31 March 2026; only gallery images are left"));
    }

    private PoolImage gallery(GalleryImageId image) {
        String name = image.withoutVersion().shortForm();
        try {
            return found(name, image.version(), galleries.versions(image).toList(), version -> {
                String region = region();
                ImageVersion newer = galleries.version(image.withVersion(version));
                int replicas = newer.targetRegion(region)
                        .filter(TargetRegion::replicated)
                        .map(TargetRegion::replicas)
                        .orElse(0);
                return new PoolImage.Newer(version, region, Optional.of(replicas));
            });
        } catch (AzureException failure) {
            return unseen(name, image.version(), failure);
        }
    }

    private PoolImage shared(SharedImageId image) {
        String name = image.toString().replaceFirst("/versions/.*", "");
        try {
            String region = region();
            List<ImageVersion> versions =
                    new SharedGalleries(clients, region).versions(image).toList();
            return found(
                    name, image.version(), versions, version -> new PoolImage.Newer(version, region, Optional.empty()));
        } catch (AzureException failure) {
            return unseen(name, image.version(), failure);
        }
    }

    private interface Replication {
        PoolImage.Newer of(String version);
    }

    private static PoolImage found(
            String image, Optional<String> named, List<ImageVersion> versions, Replication replication) {
        Optional<String> latest = ImageVersion.latest(versions).map(ImageVersion::name);
        Optional<String> version = named.or(() -> latest);
        boolean there = version.filter(
                        name -> versions.stream().anyMatch(each -> each.name().equals(name)))
                .isPresent();
        Optional<PoolImage.Newer> newer = latest.filter(
                        name -> version.filter(own -> ImageVersion.BY_NUMBER.compare(name, own) > 0)
                                .isPresent())
                .map(replication::of);
        String gone = named.map(name -> "version " + name + " does not exist any more")
                .orElse("it has no version that can be taken as the latest");
        return new PoolImage(
                true,
                image,
                version,
                named.isEmpty(),
                newer,
                there ? Optional.empty() : Optional.of(gone + ": no new node can start"));
    }

    private static PoolImage unseen(String image, Optional<String> version, AzureException failure) {
        String problem = failure.kind() == Kind.NOT_FOUND
                ? "it does not exist any more, or is not shared any more: no new node can start"
                : "it could not be looked at: " + failure.getMessage();
        return new PoolImage(true, image, version, version.isEmpty(), Optional.empty(), Optional.of(problem));
    }

    private String region() {
        return TargetRegion.normalize(clients.account().location());
    }
}
