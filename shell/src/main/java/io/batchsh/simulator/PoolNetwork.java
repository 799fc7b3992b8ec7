package io.batchsh.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The subnet that a pool's nodes are in. */
record PoolNetwork(Store store, Resource virtualNetwork, Resource subnet) {

    /** Azure keeps the first four addresses of a subnet and the last. */
    private static final int RESERVED = 5;

    /** The subnet of a pool's configuration; empty where it names none, or one that is not there. */
    static Optional<PoolNetwork> of(Store store, Map<String, Object> configuration) {
        return Json.text(configuration, "networkConfiguration", "subnetId").flatMap(id -> find(store, id));
    }

    static Optional<PoolNetwork> find(Store store, String subnetId) {
        return store.subnet(subnetId).flatMap(subnet -> subnet.id
                .parent()
                .flatMap(store::resource)
                .map(network -> new PoolNetwork(store, network, subnet)));
    }

    /** How many nodes of a pool have a place beside the interfaces and the nodes of other pools. */
    int placesFor(Pool pool) {
        long free = addresses() - NetworkRules.users(store, subnet).size() + pool.nodes.size();
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, free));
    }

    /** Whether a pool puts its nodes into a subnet. */
    static boolean isOf(Pool pool, Resource subnet) {
        return Json.text(pool.configuration, "networkConfiguration", "subnetId")
                .filter(id -> id.equalsIgnoreCase(subnet.id.toString()))
                .isPresent();
    }

    private long addresses() {
        return prefixes()
                .mapToLong(
                        prefix -> (1L << (32 - Integer.parseInt(prefix.substring(prefix.indexOf('/') + 1)))) - RESERVED)
                .map(count -> Math.max(0, count))
                .sum();
    }

    /** The ranges of IPv4 addresses. */
    Stream<String> prefixes() {
        return Stream.concat(
                        Json.text(subnet.properties, "addressPrefix").stream(),
                        Json.texts(subnet.properties, "addressPrefixes").stream())
                .filter(prefix -> prefix.contains("/") && !prefix.contains(":"))
                .distinct();
    }

    /** The network security group of the subnet. */
    Optional<Resource> securityGroup() {
        return reference("networkSecurityGroup");
    }

    boolean hasNatGateway() {
        return reference("natGateway").isPresent();
    }

    /** Where a route of the subnet leads; {@code 0.0.0.0/0} or a service tag such as {@code BatchNodeManagement}. */
    Optional<String> nextHop(List<String> destinations) {
        return destinations.stream()
                .flatMap(destination -> routes().filter(route -> Json.text(route, "addressPrefix")
                        .filter(destination::equalsIgnoreCase)
                        .isPresent()))
                .findFirst()
                .flatMap(route -> Json.text(route, "nextHopType"));
    }

    /** Whether the appliance behind the default route is known to let Batch through. */
    boolean applianceLetsBatchThrough() {
        return reference("routeTable")
                .flatMap(table -> table.note("allowsBatch"))
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private Stream<Map<String, Object>> routes() {
        return reference("routeTable").stream()
                .flatMap(table -> Json.children(table.properties, "routes").stream())
                .map(route -> Json.child(route, "properties"));
    }

    private Optional<Resource> reference(String property) {
        return Json.text(subnet.properties, property, "id")
                .flatMap(ResourceId::parse)
                .flatMap(store::resource);
    }

    /** The service tags that cover what nodes talk to in a region, the nearest first. */
    static List<String> nodeManagement(String region) {
        String bare = region.toLowerCase(Locale.ROOT);
        return List.of("BatchNodeManagement." + bare, "BatchNodeManagement", "AzureCloud." + bare, "AzureCloud");
    }
}
