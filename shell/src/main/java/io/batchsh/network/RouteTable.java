package io.batchsh.network;

import io.batchsh.image.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A route table.
 *
 * @param id the ARM id
 * @param routes its routes
 */
public record RouteTable(String id, List<Route> routes) {

    /**
     * A route.
     *
     * @param name the route's name
     * @param destination an address range or a service tag
     * @param nextHop {@code Internet}, {@code VirtualAppliance}, {@code VirtualNetworkGateway}, {@code VnetLocal} or
     *     {@code None}
     */
    public record Route(String name, String destination, String nextHop) {

        static Route of(JsonTree tree) {
            return new Route(
                    tree.textOrEmpty("name"),
                    tree.textOrEmpty("properties", "addressPrefix"),
                    tree.textOrEmpty("properties", "nextHopType"));
        }
    }

    /** Reads the JSON of {@code Microsoft.Network/routeTables}. */
    public static RouteTable of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        return new RouteTable(
                tree.textOrEmpty("id"),
                tree.children("properties", "routes").stream().map(Route::of).toList());
    }

    /** The route that all takes which has none of its own. */
    public Optional<Route> byDefault() {
        return routes.stream()
                .filter(route -> route.destination().equals("0.0.0.0/0"))
                .findFirst();
    }

    /** The route to a service of a region, told by its tag. */
    public Optional<Route> to(String serviceTag, String location) {
        return routes.stream()
                .filter(route -> route.destination().equalsIgnoreCase(serviceTag + "." + location)
                        || route.destination().equalsIgnoreCase(serviceTag))
                .findFirst();
    }
}
