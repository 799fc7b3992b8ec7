package io.batchsh.simulator.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The public names of Azure that the server answers for, by its certificate, its routes and its proxy. */
final class AzureNames {

    static final String AUTHORITY = "login.microsoftonline.com";
    static final String RESOURCE_MANAGER = "management.azure.com";
    /** Where machines get tokens of their own. */
    static final String MACHINE = "169.254.169.254";

    private static final Set<String> AUTHORITIES =
            Set.of(AUTHORITY, "login.windows.net", "login.microsoft.com", "sts.windows.net");
    private static final String BATCH = ".batch.azure.com";
    static final String BLOBS = ".blob.core.windows.net";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final List<String> regions;

    /** @param regions the names of the regions with Batch accounts, such as {@code westeurope} */
    AzureNames(List<String> regions) {
        this.regions = regions;
    }

    /** What the certificate names, DNS names and addresses. A wildcard stands for one label, so each region has its own. */
    List<String> certified() {
        List<String> names = new ArrayList<>(List.of("localhost", "127.0.0.1", "::1", RESOURCE_MANAGER));
        AUTHORITIES.stream().sorted().forEach(names::add);
        regions.forEach(region -> names.add("*." + region + BATCH));
        names.add("*" + BLOBS);
        return names;
    }

    static boolean isAuthority(String host) {
        return AUTHORITIES.contains(host);
    }

    /** Whether a host, without its port, is one of Azure's that the server answers for. */
    boolean isAzure(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (isAuthority(name) || name.equals(RESOURCE_MANAGER)) {
            return true;
        }
        String[] labels = name.split("\\.", 3);
        return labels.length == 3
                && !labels[0].isEmpty()
                && ((regions.contains(labels[1]) && ("." + labels[2]).equals(BATCH))
                        || ("." + labels[1] + "." + labels[2]).equals(BLOBS));
    }

    /** Whether a host, without its port, is the server's own. */
    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    /** The name in {@code name:port} or {@code name}. */
    static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }
}
