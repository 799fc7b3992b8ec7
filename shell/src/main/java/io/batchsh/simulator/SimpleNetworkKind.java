package io.batchsh.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network resources that the simulator only keeps: public addresses, security groups, route tables, NAT gateways. */
final class SimpleNetworkKind implements ResourceKind {

    private final Simulation simulation;
    private final String type;

    private SimpleNetworkKind(Simulation simulation, String type) {
        this.simulation = simulation;
        this.type = type;
    }

    static SimpleNetworkKind publicAddresses(Simulation simulation) {
        return new SimpleNetworkKind(simulation, "Microsoft.Network/publicIPAddresses");
    }

    static SimpleNetworkKind securityGroups(Simulation simulation) {
        return new SimpleNetworkKind(simulation, "Microsoft.Network/networkSecurityGroups");
    }

    static SimpleNetworkKind routeTables(Simulation simulation) {
        return new SimpleNetworkKind(simulation, "Microsoft.Network/routeTables");
    }

    static SimpleNetworkKind natGateways(Simulation simulation) {
        return new SimpleNetworkKind(simulation, "Microsoft.Network/natGateways");
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public OperationStyle style() {
        return OperationStyle.NETWORK;
    }

    @Override
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        Map<String, Object> properties = NetworkRules.tagged(simulation, id, sent);
        if (type.endsWith("publicIPAddresses")) {
            properties.putIfAbsent("publicIPAddressVersion", "IPv4");
            properties.putIfAbsent("publicIPAllocationMethod", "Dynamic");
            properties.putIfAbsent("idleTimeoutInMinutes", 4);
            if ("Static".equals(properties.get("publicIPAllocationMethod"))) {
                int host = 1 + Math.floorMod(id.key().hashCode(), 250);
                properties.putIfAbsent("ipAddress", "203.0.113." + host);
            }
        } else if (type.endsWith("networkSecurityGroups")) {
            properties.putIfAbsent("securityRules", List.of());
            properties.put("defaultSecurityRules", SecurityRules.defaults(id));
        } else if (type.endsWith("routeTables")) {
            properties.putIfAbsent("routes", List.of());
            properties.putIfAbsent("disableBgpRoutePropagation", false);
        } else {
            properties.putIfAbsent("idleTimeoutInMinutes", 4);
        }
        return properties;
    }

    @Override
    public Duration begin(Resource resource) {
        return Duration.ofMillis(1800);
    }

    @Override
    public Map<String, Object> render(Resource resource, Request request) {
        return NetworkRules.render(resource);
    }
}
