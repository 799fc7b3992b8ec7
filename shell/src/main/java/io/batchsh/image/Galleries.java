package io.batchsh.image;

import io.batchsh.azure.ArmClient;
import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * Galleries, their image definitions and versions, over Azure Resource Manager. Each method is one request, or one a page,
 * and throws {@link AzureException}.
 */
public final class Galleries {

    static final String API_VERSION = "2025-03-03";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final String LATEST = "latest";

    private final AzureClients clients;

    public Galleries(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** The galleries of the subscription, page by page. */
    public Stream<Gallery> list() {
        return stream("/subscriptions/" + clients.settings().subscriptionId()
                        + "/providers/Microsoft.Compute/galleries")
                .map(Gallery::of);
    }

    /** The galleries of a resource group, page by page. */
    public Stream<Gallery> list(String resourceGroup) {
        return stream("/subscriptions/" + clients.settings().subscriptionId() + "/resourceGroups/" + name(resourceGroup)
                        + "/providers/Microsoft.Compute/galleries")
                .map(Gallery::of);
    }

    /**
     * A gallery by its name, wherever in the subscription it is, or by its ARM id.
     *
     * @throws AzureException of kind NOT_FOUND with the names there are
     */
    public Gallery show(String nameOrId) {
        if (nameOrId.startsWith("/")) {
            return Gallery.of(get(nameOrId).properties());
        }
        String name = name(nameOrId);
        List<Gallery> galleries = list().toList();
        List<Gallery> found = galleries.stream()
                .filter(gallery -> gallery.name().equalsIgnoreCase(name))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            String names = String.join(
                    ", ", galleries.stream().map(Gallery::name).sorted().toList());
            throw AzureException.builder(Kind.NOT_FOUND, "There is no gallery '" + name + "' in the subscription.")
                    .reason(names.isEmpty() ? "It has no galleries." : "There are: " + names + ".")
                    .remedy("gallery list")
                    .build();
        }
        throw AzureException.builder(Kind.INVALID, "There are several galleries '" + name + "'.")
                .reason("In the resource groups "
                        + String.join(
                                ", ", found.stream().map(Gallery::resourceGroup).toList()) + ".")
                .remedy("Name it by its id: " + found.get(0).id())
                .build();
    }

    /** The ARM id of a gallery of the subscription, whether it is there or not. */
    String id(String resourceGroup, String name) {
        return "/subscriptions/" + clients.settings().subscriptionId() + "/resourceGroups/" + name(resourceGroup)
                + "/providers/Microsoft.Compute/galleries/" + name;
    }

    /** The image definitions of a gallery, page by page. */
    public Stream<ImageDefinition> definitions(Gallery gallery) {
        return stream(gallery.id() + "/images").map(ImageDefinition::of);
    }

    /** The definition an id names; its version does not matter. */
    public ImageDefinition definition(GalleryImageId image) {
        return ImageDefinition.of(get(image.withoutVersion().toString()).properties());
    }

    /** The versions of the definition an id names, page by page, without their replication status. */
    public Stream<ImageVersion> versions(GalleryImageId image) {
        return stream(image.withoutVersion() + "/versions").map(ImageVersion::of);
    }

    /**
     * The version an id names, with its replication status. Without a version, or with {@code latest}, it is the one the
     * service would take.
     */
    public ImageVersion version(GalleryImageId image) {
        return ImageVersion.of(get(pinned(image) + "?$expand=ReplicationStatus").properties());
    }

    /**
     * The same image with the version that stands for latest; unchanged when it names a version.
     *
     * @throws AzureException of kind NOT_FOUND when all versions are excluded from latest, or there are none
     */
    public GalleryImageId pinned(GalleryImageId image) {
        Optional<String> named = image.version().filter(version -> !version.equalsIgnoreCase(LATEST));
        return named.isPresent()
                ? image
                : image.withVersion(ImageVersion.latest(versions(image).toList())
                        .orElseThrow(() -> AzureException.builder(
                                        Kind.NOT_FOUND,
                                        "There is no version of "
                                                + image.withoutVersion().shortForm() + " to take as the latest.")
                                .reason("It has no versions, or each is excluded from latest or not provisioned.")
                                .remedy("image-version list " + image.gallery() + "/" + image.definition())
                                .build())
                        .name());
    }

    /** The next version of a definition after those there are: the last number one higher; {@code 1.0.0} for the first. */
    public GalleryImageId next(GalleryImageId image) {
        return image.withVersion(ImageVersion.next(versions(image).toList()));
    }

    /**
     * The id that a text names: an ARM id, or {@code gallery/definition[/version]} with a gallery of the subscription. The
     * version {@code latest} is resolved; an id without a version keeps none.
     *
     * @throws AzureException of kind INVALID when it names something else, of kind NOT_FOUND when there is no such gallery
     */
    public GalleryImageId find(String text) {
        String[] parts = text.split("/", -1);
        boolean shortForm = (parts.length == 2 || parts.length == 3)
                && Stream.of(parts).allMatch(part -> NAME.matcher(part).matches());
        if (!shortForm) {
            return resolved(GalleryImageId.parse(text));
        }
        Gallery gallery = show(parts[0]);
        return resolved(new GalleryImageId(
                clients.settings().subscriptionId(),
                gallery.resourceGroup(),
                gallery.name(),
                parts[1],
                parts.length == 3 ? Optional.of(parts[2]) : Optional.empty()));
    }

    private GalleryImageId resolved(GalleryImageId image) {
        return image.version().filter(LATEST::equalsIgnoreCase).isPresent() ? pinned(image) : image;
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw AzureException.builder(Kind.INVALID, "'" + text + "' is not a name.")
                    .reason("Names consist of letters, digits, dots, hyphens and underscores.")
                    .remedy("gallery list")
                    .build();
        }
        return text;
    }

    private JsonTree get(String path) {
        return AzureCalls.call(() -> new JsonTree(arm().get(path, API_VERSION)));
    }

    private Stream<Map<String, Object>> stream(String path) {
        return AzureCalls.stream(() -> arm().list(path, API_VERSION));
    }

    private ArmClient arm() {
        return clients.resourceManager();
    }
}
