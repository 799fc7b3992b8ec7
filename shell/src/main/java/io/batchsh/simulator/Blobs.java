package io.batchsh.simulator;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The blobs of storage accounts: their properties, never their bytes. */
final class Blobs {

    private static final long GIB = 1L << 30;

    /** The last bytes of the format. */
    private static final int FOOTER = 512;

    private Blobs() {}

    /**
     * A VHD in a page blob.
     *
     * @param gigabytes the size of the disk in it, rounded up
     */
    record Vhd(int gigabytes) {}

    static String key(String account, String container, String blob) {
        return ("/blobs/" + account + "/" + container + "/" + blob).toLowerCase(Locale.ROOT);
    }

    static String containerKey(String account, String container) {
        return ("/containers/" + account + "/" + container).toLowerCase(Locale.ROOT);
    }

    static Optional<Map<String, Object>> find(Store store, String account, String container, String blob) {
        return Optional.ofNullable(store.documents.get(key(account, container, blob)));
    }

    /** Declares a container, unless it is there. */
    static void declareContainer(Store store, String account, String container, Instant now) {
        store.documents.putIfAbsent(
                containerKey(account, container),
                Json.object("name", container, "etag", Times.entityTag(now), "lastModified", Times.http(now)));
    }

    /** Declares a blob. */
    static Map<String, Object> declare(
            Store store, String account, String container, String blob, String type, long length, Instant now) {
        declareContainer(store, account, container, now);
        Map<String, Object> declared = Json.object(
                "name", blob,
                "type", type,
                "length", length,
                "etag", Times.entityTag(now),
                "lastModified", Times.http(now));
        store.documents.put(key(account, container, blob), declared);
        return declared;
    }

    /** Where a VHD lies. */
    private record Place(String account, String container, String blob) {}

    /**
     * Makes the VHD of a new disk, or keeps the one that is there.
     *
     * @throws Refusal if the address is none or its account is not there
     */
    static void make(Store store, String uri, int gigabytes, Instant now) {
        Place place = place(store, uri);
        if (find(store, place.account, place.container, place.blob).isEmpty()) {
            declare(store, place.account, place.container, place.blob, "PageBlob", gigabytes * GIB + FOOTER, now);
        }
    }

    private static Place place(Store store, String uri) {
        String[] parts;
        String host;
        try {
            URI parsed = URI.create(uri);
            host = Optional.ofNullable(parsed.getHost()).orElse("").toLowerCase(Locale.ROOT);
            parts = Optional.ofNullable(parsed.getPath()).orElse("").split("/", 3);
        } catch (IllegalArgumentException e) {
            host = "";
            parts = new String[0];
        }
        if (!host.endsWith(BlobService.HOSTS) || parts.length < 3 || parts[2].isEmpty()) {
            throw new Refusal(400, "InvalidParameter", "The URI " + uri + " does not look to be correct blob URI.");
        }
        if (!parts[2].toLowerCase(Locale.ROOT).endsWith(".vhd")) {
            throw new Refusal(400, "InvalidParameter", "Blob name in URL " + uri + " must end with '.vhd' extension.");
        }
        String account = host.substring(0, host.length() - BlobService.HOSTS.length());
        if (StorageAccounts.named(store, account).isEmpty()) {
            throw new Refusal(
                    409,
                    "StorageAccountNotFound",
                    "Storage account " + account
                            + " not found. Ensure storage account is not deleted and belongs to the same Azure location"
                            + " as the VM.");
        }
        return new Place(account, parts[1], parts[2]);
    }

    /**
     * The VHD at an address.
     *
     * @throws Refusal if no page blob is there
     */
    static Vhd vhd(Store store, String uri) {
        Place place = place(store, uri);
        Map<String, Object> blob = find(store, place.account, place.container, place.blob)
                .orElseThrow(
                        () -> new Refusal(409, "ImageBlobNotFound", "Unable to find VHD blob with URI " + uri + "."));
        if (!"PageBlob".equals(blob.get("type"))) {
            throw new Refusal(
                    409,
                    "IncorrectImageBlobType",
                    "Disk blobs can only be of type page blob. Blob " + uri + " is of type '" + blob.get("type")
                            + "'.");
        }
        long disk = Math.max(1, Json.number(blob, "length") - FOOTER);
        return new Vhd((int) ((disk + GIB - 1) / GIB));
    }
}
