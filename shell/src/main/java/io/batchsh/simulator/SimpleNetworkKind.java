package io.batchsh.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network resources that the simulator only keeps: public addresses and security groups. */
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
        } else {
            properties.putIfAbsent("securityRules", List.of());
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
