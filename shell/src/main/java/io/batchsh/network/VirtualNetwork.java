package io.batchsh.network;

import io.batchsh.image.JsonTree;
import io.batchsh.image.TargetRegion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A virtual network.
 *
 * @param id the ARM id
 * @param location the region, such as {@code westeurope}
 * @param subnets its subnets
 */
public record VirtualNetwork(String id, String location, List<Subnet> subnets) {

    /** Reads the JSON of {@code Microsoft.Network/virtualNetworks}. */
    public static VirtualNetwork of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        return new VirtualNetwork(
                tree.textOrEmpty("id"),
                TargetRegion.normalize(tree.textOrEmpty("location")),
                tree.children("properties", "subnets").stream().map(Subnet::of).toList());
    }

    /** The subnet of a name; names do not differ by case. */
    public Optional<Subnet> subnet(String name) {
        return subnets.stream()
                .filter(subnet -> subnet.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
