package io.batchsh.image;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.BlobClient;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * The virtual hard disks in the storage accounts of the subscription. Methods throw {@link AzureException}; blobs are read as
 * whoever is signed in, who needs a role on data such as Storage Blob Data Reader.
 */
public final class Vhds {

    private static final NamedResources.Type ACCOUNTS =
            new NamedResources.Type("Microsoft.Storage/storageAccounts", "2023-05-01", "storage account", "vhd list");
    private static final String SUFFIX = ".vhd";

    private final AzureClients clients;
    private final NamedResources accounts;

    public Vhds(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.accounts = new NamedResources(clients, ACCOUNTS);
    }

    /** The storage accounts of the subscription, page by page. */
    public Stream<StorageAccount> accounts() {
        return accounts.list().map(StorageAccount::of);
    }

    /** A storage account by its name or ARM id. */
    public StorageAccount account(String nameOrId) {
        return StorageAccount.of(accounts.get(accounts.find(nameOrId), ""));
    }

    /** The blobs of an account whose name ends with {@code .vhd}, container by container. */
    public Stream<Vhd> list(StorageAccount account) {
        BlobClient blobs = clients.blobs();
        return blobs.containers(account.blobEndpoint()).stream()
                .flatMap(container -> blobs.blobs(account.blobEndpoint(), container).stream()
                        .filter(blob -> blob.name().toLowerCase(Locale.ROOT).endsWith(SUFFIX))
                        .map(blob -> new Vhd(
                                account.blobEndpoint() + container + "/" + blob.name(),
                                account,
                                container,
                                blob.name(),
                                blob.type(),
                                blob.length())));
    }

    /**
     * The VHD at an address, as far as the address tells; the blob is not asked.
     *
     * @throws AzureException of kind INVALID if it is no address of a blob, of kind NOT_FOUND if no storage account of the
     *     subscription has that address
     */
    public Vhd find(String uri) {
        URI parsed = parse(uri);
        String path = Optional.ofNullable(parsed.getPath()).orElse("");
        List<String> parts = List.of(path.split("/", 3));
        if (parts.size() < 3 || parts.get(2).isEmpty()) {
            throw notABlob(uri, "Its shape is https://ACCOUNT.blob.core.windows.net/CONTAINER/NAME.vhd.");
        }
        String host = String.valueOf(parsed.getHost()).toLowerCase(Locale.ROOT);
        StorageAccount account = accounts()
                .filter(each -> host.equals(host(each)))
                .findFirst()
                .orElseThrow(() -> AzureException.builder(
                                Kind.NOT_FOUND, "No storage account of the subscription answers at " + host + ".")
                        .reason("A VHD must be in the same subscription as the gallery it is imported into.")
                        .remedy("vhd list")
                        .build());
        String canonical = account.blobEndpoint() + path.substring(1);
        return new Vhd(canonical, account, parts.get(1), parts.get(2), "", Optional.empty());
    }

    /**
     * The same VHD with the type and length of its blob.
     *
     * @throws AzureException of kind NOT_FOUND if there is no blob, of kind DENIED if it may not be read
     */
    public Vhd read(Vhd vhd) {
        BlobClient.Blob blob = clients.blobs().blob(vhd.uri());
        return new Vhd(vhd.uri(), vhd.account(), vhd.container(), vhd.blob(), blob.type(), blob.length());
    }

    private static String host(StorageAccount account) {
        return account.blobEndpoint().isEmpty()
                ? ""
                : String.valueOf(URI.create(account.blobEndpoint()).getHost()).toLowerCase(Locale.ROOT);
    }

    private static URI parse(String uri) {
        URI parsed;
        try {
            parsed = URI.create(uri);
        } catch (IllegalArgumentException malformed) {
            throw notABlob(uri, "It is no address.");
        }
        if (!"https".equalsIgnoreCase(parsed.getScheme()) || parsed.getHost() == null) {
            throw notABlob(uri, "It begins with https:// and the host of a storage account.");
        }
        if (parsed.getQuery() != null || parsed.getUserInfo() != null || parsed.getFragment() != null) {
            // A signature is a secret, which neither an error nor a recording may repeat.
            throw notABlob(
                    parsed.getScheme() + "://" + parsed.getHost() + parsed.getPath(),
                    "Leave the signature away: the blob is read as who is signed in.");
        }
        return parsed;
    }

    private static AzureException notABlob(String uri, String reason) {
        return AzureException.builder(Kind.INVALID, "'" + uri + "' is not the address of a blob.")
                .reason(reason)
                .remedy("vhd list")
                .build();
    }
}
