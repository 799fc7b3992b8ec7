package io.batchsh.image;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * Finds what an image version can be made from, by name, resource id or URL. Methods throw {@link AzureException}: of kind
 * NOT_FOUND where there is no such thing, of kind INVALID where the text names several or none of them.
 */
public final class ImageSources {

    static final String MACHINES = "microsoft.compute/virtualmachines";
    static final String MANAGED_IMAGES = "microsoft.compute/images";
    static final String SNAPSHOTS = "microsoft.compute/snapshots";
    static final String DISKS = "microsoft.compute/disks";
    static final String VERSIONS = "microsoft.compute/galleries/images/versions";

    private static final Map<String, String> KINDS = kinds();
    static final String STORAGE_VERSION = "2023-05-01";

    private final AzureClients clients;
    private final Galleries galleries;

    public ImageSources(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.galleries = new Galleries(clients);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("virtualMachines", "virtual machine");
        kinds.put("images", "managed image");
        kinds.put("snapshots", "snapshot");
        kinds.put("disks", "disk");
        return kinds;
    }

    /**
     * Something of the subscription that an image can be made of.
     *
     * @param kind what it is, in words
     * @param name its name
     * @param location the name of its region
     * @param id its ARM id
     */
    public record Listed(String kind, String name, String location, String id) {}

    /** The virtual machines, managed images, snapshots and disks of the subscription. */
    public Stream<Listed> list() {
        return KINDS.entrySet().stream()
                .flatMap(kind -> list("Microsoft.Compute/" + kind.getKey(), versionOf(kind.getKey()))
                        .map(JsonTree::new)
                        .map(resource -> new Listed(
                                kind.getValue(),
                                resource.textOrEmpty("name"),
                                TargetRegion.normalize(resource.textOrEmpty("location")),
                                resource.textOrEmpty("id"))));
    }

    private static String versionOf(String type) {
        return type.equals("snapshots") || type.equals("disks")
                ? ImageSourceReader.DISK_VERSION
                : ImageSourceReader.COMPUTE_VERSION;
    }

    /**
     * The source a text names.
     *
     * @param text the name of a virtual machine, managed image, snapshot or disk of the subscription, the resource id of one,
     *     {@code gallery/definition[/version]}, or the URL of a VHD in a page blob
     */
    public ImageSource find(String text) {
        return find(text, List.of());
    }

    /**
     * As {@link #find(String)}, with the data disks that go with the OS disk's snapshot.
     *
     * @param data names or resource ids of snapshots or disks
     */
    public ImageSource find(String text, List<String> data) {
        if (text.startsWith("https://") || text.startsWith("http://")) {
            return withData(vhd(text), data);
        }
        if (text.startsWith("/")) {
            return withData(ofId(text), data);
        }
        return withData(text.contains("/") ? version(galleries.find(text)) : named(text), data);
    }

    private ImageSource withData(ImageSource source, List<String> data) {
        if (data.isEmpty()) {
            return source;
        }
        if (source instanceof ImageSource.Disks os) {
            return new ImageSource.Disks(os.id(), data.stream().map(this::disk).toList());
        }
        throw AzureException.builder(Kind.INVALID, "Data disks cannot be added to the " + source.words() + ".")
                .reason("Only snapshots and disks are put together; everything else brings its own data disks.")
                .remedy("--source SNAPSHOT --data-snapshots SNAPSHOT ...")
                .build();
    }

    private String disk(String text) {
        ImageSource found = text.startsWith("/") ? ofId(text) : named(text);
        if (found instanceof ImageSource.Disks) {
            return found.id();
        }
        throw AzureException.builder(Kind.INVALID, "The " + found.words() + " is no snapshot or disk.")
                .remedy("snapshot list")
                .build();
    }

    private ImageSource ofId(String id) {
        return switch (ArmId.type(id)) {
            case MACHINES -> new ImageSource.Machine(id);
            case MANAGED_IMAGES -> new ImageSource.ManagedImage(id);
            case SNAPSHOTS, DISKS -> new ImageSource.Disks(id, List.of());
            case VERSIONS -> new ImageSource.Version(GalleryImageId.parse(id));
            case "microsoft.compute/galleries/images" -> version(GalleryImageId.parse(id));
            default ->
                throw AzureException.builder(Kind.INVALID, "No image is made from " + id + ".")
                        .reason("It is not a virtual machine, managed image, snapshot, disk or image version.")
                        .build();
        };
    }

    private ImageSource version(GalleryImageId image) {
        return new ImageSource.Version(galleries.pinned(image));
    }

    private ImageSource named(String name) {
        List<ImageSource> found = list().filter(resource -> name.equalsIgnoreCase(resource.name()))
                .map(resource -> ofId(resource.id()))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw AzureException.builder(
                            Kind.NOT_FOUND,
                            "There is no virtual machine, managed image, snapshot or disk '" + name
                                    + "' in the subscription.")
                    .remedy("Name it by its resource id, or an image version as GALLERY/DEFINITION/VERSION")
                    .build();
        }
        throw AzureException.builder(Kind.INVALID, "'" + name + "' names several things.")
                .reason(String.join("\n", found.stream().map(ImageSource::id).toList()))
                .remedy("Name it by its resource id")
                .build();
    }

    private ImageSource vhd(String url) {
        String host = Optional.ofNullable(URI.create(url).getHost()).orElse("");
        String account = host.contains(".") ? host.substring(0, host.indexOf('.')) : host;
        return list("Microsoft.Storage/storageAccounts", STORAGE_VERSION)
                .filter(resource -> account.equalsIgnoreCase(String.valueOf(resource.get("name"))))
                .map(resource -> new ImageSource.Vhd(url, String.valueOf(resource.get("id"))))
                .findFirst()
                .orElseThrow(() -> AzureException.builder(
                                Kind.NOT_FOUND,
                                "The storage account '" + account + "' of the VHD is not in the subscription.")
                        .reason("A version is made from a VHD of a storage account in the gallery's subscription only.")
                        .remedy("Copy the blob to a storage account of this subscription")
                        .build());
    }

    private Stream<Map<String, Object>> list(String type, String apiVersion) {
        return AzureCalls.stream(() -> clients.resourceManager()
                .list("/subscriptions/" + clients.settings().subscriptionId() + "/providers/" + type, apiVersion));
    }
}
