package io.batchsh.simulator.server;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which service of the simulated Azure a request is for, and what its client calls that service by.
 *
 * @param service the public host of the service
 * @param path the path there, still percent-encoded
 * @param query the query there, still percent-encoded
 * @param authority host and port of the client's URL, where all links of the answer have to lead
 * @param own whether that is one of the server's own addresses, not a public name of Azure
 */
record Destination(String service, String path, Optional<String> query, String authority, boolean own) {

    /** What paths of the Batch service, and of the server itself, begin with; any other word is a storage account, as in its path-style addresses. */
    private static final Set<String> OTHER_PATHS = Set.of(
            "applications",
            "certificates",
            "jobs",
            "jobschedules",
            "lifetimejobstats",
            "lifetimepoolstats",
            "metadata",
            "nodeagentskus",
            "nodecounts",
            "pools",
            "poolusagemetrics",
            "supportedimages");

    private static final Pattern STORAGE_ACCOUNT = Pattern.compile("[a-z0-9]{3,24}");
    private static final Set<String> RESOURCE_MANAGER_PATHS = Set.of("subscriptions", "providers", "tenants");
    private static final Set<String> MACHINE_PATHS = Set.of("/metadata/identity/oauth2/token", "/msi/token");
    private static final Set<String> AUTHORITY_PATHS = Set.of("oauth2", "v2.0", ".well-known", "discovery");

    URI uri() {
        return URI.create(
                "https://" + service + path + query.map(text -> "?" + text).orElse(""));
    }

    /** Whether a first word of a path on the server's own addresses names a storage account. */
    static boolean isStorageAccount(String word) {
        return STORAGE_ACCOUNT.matcher(word).matches()
                && !RESOURCE_MANAGER_PATHS.contains(word)
                && !OTHER_PATHS.contains(word);
    }

    Destination withQuery(Optional<String> other) {
        return new Destination(service, path, other, authority, own);
    }

    /** Whether a machine asks for a token of its own; what it wants the token for stands in the query. */
    boolean isMachineToken() {
        return service.equals(AzureNames.MACHINE);
    }

    boolean isToken() {
        return AzureNames.isAuthority(service) && path.endsWith("/token");
    }

    /** Finds the service of a request. */
    static final class Finder {
        private final AzureNames names;
        private final String account;
        private final String tenant;

        /**
         * @param account the host of the Batch account behind the server's own addresses
         * @param tenant the tenant behind the path {@code /adfs}, which names none
         */
        Finder(AzureNames names, String account, String tenant) {
            this.names = names;
            this.account = account;
            this.tenant = tenant;
        }

        /**
         * @param host the Host header
         * @param serverName the name that the client asked for in the TLS handshake, if any
         * @return empty if the host is neither the server's own nor one of Azure's
         */
        Optional<Destination> find(String host, Optional<String> serverName, URI uri) {
            String authority = host.toLowerCase(Locale.ROOT);
            String name = AzureNames.withoutPort(authority);
            Optional<String> query = Optional.ofNullable(uri.getRawQuery());
            if (names.isAzure(name)) {
                return Optional.of(publicName(authority, name, uri.getRawPath(), query));
            }
            Optional<String> asked = serverName.filter(names::isAzure);
            if (asked.isPresent()) {
                return asked.map(azure -> publicName(azure, azure, uri.getRawPath(), query));
            }
            return AzureNames.isLoopback(name)
                    ? Optional.of(own(authority, uri.getRawPath(), query))
                    : Optional.empty();
        }

        private static Destination publicName(String authority, String name, String path, Optional<String> query) {
            String visible = authority.endsWith(":443") ? name : authority;
            String service = AzureNames.isAuthority(name) ? AzureNames.AUTHORITY : name;
            return new Destination(service, path, query, visible, false);
        }

        /** At an address of its own the server has all services at once; the path tells them apart. */
        private Destination own(String authority, String path, Optional<String> query) {
            List<String> segments =
                    List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
            String first = segments.get(0).toLowerCase(Locale.ROOT);
            if (first.equals("adfs") || (segments.size() > 1 && AUTHORITY_PATHS.contains(segments.get(1)))) {
                return new Destination(AzureNames.AUTHORITY, path, query, authority, true);
            }
            if (MACHINE_PATHS.stream().anyMatch(known -> known.equalsIgnoreCase(path))) {
                return new Destination(AzureNames.MACHINE, path, query, authority, true);
            }
            if (segments.size() > 1 && isStorageAccount(segments.get(0))) {
                return new Destination(
                        first + AzureNames.BLOBS, path.substring(1 + first.length()), query, authority, true);
            }
            String service = RESOURCE_MANAGER_PATHS.contains(first) ? AzureNames.RESOURCE_MANAGER : account;
            return new Destination(service, path, query, authority, true);
        }

        /** {@code /adfs/oauth2/token}, as clients write it for authorities without tenants, asks at our only tenant. */
        Destination tokenPath(Destination destination, boolean scoped) {
            List<String> segments = List.of(destination.path.substring(1).split("/", -1));
            if (!segments.get(0).equalsIgnoreCase("adfs")) {
                return destination;
            }
            String path = "/" + tenant + (scoped ? "/oauth2/v2.0/token" : "/oauth2/token");
            return new Destination(
                    destination.service, path, destination.query, destination.authority, destination.own);
        }
    }
}
