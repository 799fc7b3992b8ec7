package io.batchsh.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subnets of virtual networks. */
final class Subnets implements ResourceKind {

    static final String TYPE = VirtualNetworks.TYPE + "/subnets";

    private final Simulation simulation;

    Subnets(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public OperationStyle style() {
        return OperationStyle.NETWORK;
    }

    @Override
    public boolean located() {
        return false;
    }

    @Override
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        Map<String, Object> properties = complete(sent);
        if (Json.text(properties, "addressPrefix").isEmpty()
                && Json.texts(properties, "addressPrefixes").isEmpty()) {
            throw new Refusal(
                    400, "InvalidRequestFormat", "Cannot parse the request: the subnet lacks an address prefix.");
        }
        for (String reference : List.of("networkSecurityGroup", "routeTable", "natGateway")) {
            Json.text(properties, reference, "id")
                    .ifPresent(other -> NetworkRules.require(simulation.store(), other, id));
        }
        return NetworkRules.tagged(simulation, id, properties);
    }

    static Map<String, Object> complete(Map<String, Object> sent) {
        Map<String, Object> properties = new LinkedHashMap<>(sent);
        properties.putIfAbsent("delegations", List.of());
        properties.putIfAbsent("privateEndpointNetworkPolicies", "Disabled");
        properties.putIfAbsent("privateLinkServiceNetworkPolicies", "Enabled");
        return properties;
    }

    @Override
    public Duration begin(Resource subnet) {
        return Duration.ofMillis(2200);
    }

    @Override
    public void deletable(Resource subnet) {
        NetworkRules.users(simulation.store(), subnet).stream().findFirst().ifPresent(user -> {
            throw new Refusal(
                    400,
                    "InUseSubnetCannotBeDeleted",
                    "Subnet " + subnet.id.name() + " is in use by " + user.get("id")
                            + " and cannot be deleted. In order to delete the subnet, delete all the resources"
                            + " within the subnet. See aka.ms/deletesubnet.");
        });
    }

    @Override
    public Map<String, Object> render(Resource subnet, Request request) {
        return shown(simulation.store(), subnet);
    }

    static Map<String, Object> shown(Store store, Resource subnet) {
        Map<String, Object> rendered = NetworkRules.render(subnet);
        Map<String, Object> properties = subnet.shown();
        properties.remove("resourceGuid");
        List<Map<String, Object>> users = NetworkRules.users(store, subnet);
        if (!users.isEmpty()) {
            properties.put("ipConfigurations", users);
        }
        rendered.put("properties", properties);
        return rendered;
    }
}
