package io.batchsh.network;

import io.batchsh.image.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A subnet of a virtual network.
 *
 * @param name the subnet's name
 * @param prefixes its address ranges, such as {@code 10.20.0.0/22}
 * @param usedAddresses how many addresses are taken
 * @param securityGroup the ARM id of its network security group
 * @param routeTable the ARM id of its route table
 * @param natGateway whether a NAT gateway leads out of it
 */
public record Subnet(
        String name,
        List<String> prefixes,
        int usedAddresses,
        Optional<String> securityGroup,
        Optional<String> routeTable,
        boolean natGateway) {

    /** Azure keeps the first four addresses of a range and the last. */
    private static final int RESERVED = 5;

    static Subnet of(JsonTree tree) {
        JsonTree properties = tree.child("properties");
        List<String> prefixes = new ArrayList<>(properties.texts("addressPrefixes"));
        if (prefixes.isEmpty()) {
            properties.text("addressPrefix").ifPresent(prefixes::add);
        }
        return new Subnet(
                tree.textOrEmpty("name"),
                List.copyOf(prefixes),
                properties.children("ipConfigurations").size(),
                properties.text("networkSecurityGroup", "id"),
                properties.text("routeTable", "id"),
                properties.text("natGateway", "id").isPresent());
    }

    /** How many nodes may still get an IPv4 address; negative where more are taken than counted. */
    public long freeAddresses() {
        return prefixes.stream().mapToLong(Subnet::usable).sum() - usedAddresses;
    }

    private static long usable(String prefix) {
        int slash = prefix.indexOf('/');
        boolean versionFour = slash > 0 && prefix.indexOf(':') < 0;
        return versionFour ? Math.max(0, (1L << (32 - Integer.parseInt(prefix.substring(slash + 1)))) - RESERVED) : 0;
    }
}
