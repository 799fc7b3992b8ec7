package io.batchsh.simulator;

import io.batchsh.simulator.AllocationLimits.Limit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a subscription may have of network resources in a region. Beside a subnet of the user's, Batch makes a load balancer, a
 * public IP address and a network security group there for each 50 nodes.
 */
final class NetworkLimits {

    private static final int NODES_PER_SET = 50;

    /** A kind of network resource that Batch makes. */
    private record Kind(String usage, String code, String plural) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("PublicIPAddresses", "PublicIPCountLimitReached", "public IP addresses"),
            new Kind("LoadBalancers", "LoadBalancerCountLimitReached", "load balancers"),
            new Kind("NetworkSecurityGroups", "NetworkSecurityGroupCountLimitReached", "network security groups"));

    private static final Map<String, Integer> DEFAULTS = Map.of(
            "PublicIPAddresses", 1000,
            "LoadBalancers", 1000,
            "NetworkSecurityGroups", 5000,
            "VirtualNetworks", 1000,
            "NetworkInterfaces", 65536,
            "RouteTables", 200);

    private NetworkLimits() {}

    static void route(Router router, Simulation simulation) {
        router.on(
                "GET",
                "/subscriptions/{subscription}/providers/Microsoft.Network/locations/{location}/usages",
                (request, path) -> usages(simulation, path));
    }

    private static Reply usages(Simulation simulation, Map<String, String> path) {
        String region = simulation
                .reference()
                .location(path.getOrDefault("location", ""))
                .map(Reference.Location::name)
                .orElseThrow(() -> new Refusal(
                        400,
                        "LocationNotAvailable",
                        "The provided location '" + path.get("location") + "' is not available."));
        String subscription = path.getOrDefault("subscription", "");
        String id = "/subscriptions/" + subscription + "/providers/Microsoft.Network/locations/" + region + "/usages/";
        return Reply.json(
                200,
                Json.object(
                        "value",
                        DEFAULTS.keySet().stream()
                                .sorted()
                                .map(name -> Json.object(
                                        "id",
                                        id + name,
                                        "currentValue",
                                        used(simulation.store(), subscription, region, name, Optional.empty()),
                                        "limit",
                                        limit(simulation.store(), region, name),
                                        "name",
                                        Json.object("localizedValue", spaced(name), "value", name),
                                        "unit",
                                        "Count"))
                                .toList()));
    }

    private static String spaced(String name) {
        return name.replace("IPA", "IP A").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    private static int limit(Store store, String region, String name) {
        return RegionalQuotas.NETWORK.limit(store, region, name).orElseGet(() -> DEFAULTS.getOrDefault(name, 0));
    }

    static Optional<Limit> ofSubscription(NodeDemand demand) {
        if (PoolNetwork.of(demand.store(), demand.pool().configuration).isEmpty()) {
            return Optional.empty();
        }
        boolean ownAddresses = Json.text(
                        demand.pool().configuration,
                        "networkConfiguration",
                        "publicIPAddressConfiguration",
                        "provision")
                .filter(provision -> !provision.equalsIgnoreCase("batchmanaged"))
                .isPresent();
        return KINDS.stream()
                .filter(kind -> !ownAddresses || !kind.usage.equals("PublicIPAddresses"))
                .map(kind -> limit(demand, kind))
                .min(Comparator.comparingInt(Limit::nodes));
    }

    private static Limit limit(NodeDemand demand, Kind kind) {
        String region = demand.account().location();
        String subscription = demand.account().resource.id.subscription();
        int limit = limit(demand.store(), region, kind.usage);
        int free = limit - used(demand.store(), subscription, region, kind.usage, Optional.of(demand.pool()));
        return new Limit(
                Math.max(0, free) * NODES_PER_SET - demand.others(),
                ResizeErrors.failed(
                        demand.dedicated(),
                        kind.code,
                        "Cannot create more than " + limit + " " + kind.plural
                                + " for this subscription in this region."));
    }

    private static int used(Store store, String subscription, String region, String usage, Optional<Pool> except) {
        String type = "Microsoft.Network/" + usage.substring(0, 1).toLowerCase(Locale.ROOT) + usage.substring(1);
        int used = (int) store.resources(type, "/subscriptions/" + subscription).stream()
                .filter(resource -> resource.location.equals(region))
                .count();
        if (KINDS.stream().noneMatch(kind -> kind.usage.equals(usage))) {
            return used;
        }
        for (BatchAccount account : store.accounts()) {
            for (Pool pool : account.pools.values()) {
                if (except.filter(one -> one == pool).isEmpty()
                        && account.location().equals(region)
                        && PoolNetwork.of(store, pool.configuration).isPresent()) {
                    used += (pool.nodes.size() + NODES_PER_SET - 1) / NODES_PER_SET;
                }
            }
        }
        return used;
    }
}
