package io.batchsh.image;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.Map;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * Galleries that others share with the subscription, its tenant or everybody, seen from one region. Azure lists galleries
 * shared with the subscription or the tenant; community galleries must be known by their public name. Neither replica counts
 * nor replication status are shown to those a gallery is shared with. Methods throw {@link AzureException}.
 */
public final class SharedGalleries {

    private final AzureClients clients;
    private final String region;

    /** @param region the region to look from; images are there that are replicated to it */
    public SharedGalleries(AzureClients clients, String region) {
        this.clients = requireNonNull(clients, "clients is null");
        this.region = TargetRegion.normalize(region);
    }

    /** Galleries shared with the subscription, page by page. */
    public Stream<SharedGallery> list() {
        return shared("");
    }

    /** Galleries shared with the tenant, page by page. */
    public Stream<SharedGallery> listOfTenant() {
        return shared("?sharedTo=tenant");
    }

    private Stream<SharedGallery> shared(String query) {
        return stream("/" + SharedImageId.Kind.SHARED.segment() + query)
                .map(document -> SharedGallery.of(SharedImageId.Kind.SHARED, document));
    }

    /** A gallery by its unique or public name. */
    public SharedGallery show(SharedImageId.Kind kind, String name) {
        return SharedGallery.of(kind, get("/" + kind.segment() + "/" + name).properties());
    }

    /** The image definitions of a gallery, page by page. */
    public Stream<ImageDefinition> definitions(SharedImageId.Kind kind, String gallery) {
        return stream("/" + kind.segment() + "/" + gallery + "/images").map(ImageDefinition::of);
    }

    /** The definition an id names; its version does not matter. */
    public ImageDefinition definition(SharedImageId image) {
        return ImageDefinition.of(get(path(image)).properties());
    }

    /** The versions of the definition an id names, page by page. */
    public Stream<ImageVersion> versions(SharedImageId image) {
        return stream(path(image) + "/versions").map(ImageVersion::of);
    }

    /** The version an id names; without a version the one the service would take. */
    public ImageVersion version(SharedImageId image) {
        SharedImageId pinned = image.version().isPresent()
                ? image
                : image.withVersion(ImageVersion.latest(versions(image).toList())
                        .orElseThrow(() -> AzureException.builder(
                                        Kind.NOT_FOUND,
                                        "There is no version of " + image.shortForm() + " in " + region + ".")
                                .remedy("image-version list " + image)
                                .build())
                        .name());
        return ImageVersion.of(
                get(path(pinned) + "/versions/" + pinned.version().orElseThrow())
                        .properties());
    }

    private static String path(SharedImageId image) {
        return "/" + image.kind().segment() + "/" + image.gallery() + "/images/" + image.definition();
    }

    private JsonTree get(String path) {
        return AzureCalls.call(
                () -> new JsonTree(clients.resourceManager().get(location() + path, Galleries.API_VERSION)));
    }

    private Stream<Map<String, Object>> stream(String path) {
        return AzureCalls.stream(() -> clients.resourceManager().list(location() + path, Galleries.API_VERSION));
    }

    private String location() {
        return "/subscriptions/" + clients.settings().subscriptionId() + "/providers/Microsoft.Compute/locations/"
                + region;
    }
}
