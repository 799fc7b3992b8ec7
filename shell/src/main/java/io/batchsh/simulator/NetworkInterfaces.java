package io.batchsh.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network interfaces: an address on a subnet for a virtual machine. */
final class NetworkInterfaces implements ResourceKind {

    static final String TYPE = "Microsoft.Network/networkInterfaces";

    private final Simulation simulation;

    NetworkInterfaces(Simulation simulation) {
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
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        Store store = simulation.store();
        List<Object> configurations = new ArrayList<>();
        for (Map<String, Object> one : Json.children(sent, "ipConfigurations")) {
            Map<String, Object> properties = new LinkedHashMap<>(Json.child(one, "properties"));
            String subnet = Json.text(properties, "subnet", "id").orElse("");
            Resource found = NetworkRules.require(store, subnet, id);
            Json.text(properties, "publicIPAddress", "id")
                    .ifPresent(address -> NetworkRules.require(store, address, id));
            properties.putIfAbsent("privateIPAllocationMethod", "Dynamic");
            properties.putIfAbsent("privateIPAddress", address(found));
            properties.putIfAbsent("privateIPAddressVersion", "IPv4");
            properties.putIfAbsent("primary", configurations.isEmpty());
            properties.put("provisioningState", "Succeeded");
            Map<String, Object> configuration = new LinkedHashMap<>(one);
            configuration.put(
                    "id", id + "/ipConfigurations/" + Json.text(one, "name").orElse("ipconfig1"));
            configuration.put("properties", properties);
            configurations.add(configuration);
        }
        if (configurations.isEmpty()) {
            throw new Refusal(
                    400,
                    "NetworkInterfaceMustHaveAtLeastOneIpConfiguration",
                    "Network interface " + id + " must have at least one IP configuration.");
        }
        Json.text(sent, "networkSecurityGroup", "id").ifPresent(group -> NetworkRules.require(store, group, id));
        Map<String, Object> properties = NetworkRules.tagged(simulation, id, sent);
        properties.put("ipConfigurations", configurations);
        properties.putIfAbsent("enableAcceleratedNetworking", false);
        properties.putIfAbsent("enableIPForwarding", false);
        existing.flatMap(before -> Json.find(before.properties, "virtualMachine"))
                .ifPresent(machine -> properties.put("virtualMachine", machine));
        return properties;
    }

    // The first four addresses of a subnet are the platform's.
    private String address(Resource subnet) {
        String prefix = Json.text(subnet.properties, "addressPrefix")
                .orElseGet(
                        () -> Json.texts(subnet.properties, "addressPrefixes").get(0));
        String start = prefix.substring(0, prefix.lastIndexOf('.') + 1);
        return start + (4 + NetworkRules.users(simulation.store(), subnet).size());
    }

    @Override
    public Duration begin(Resource nic) {
        return Duration.ofMillis(2100);
    }

    @Override
    public void deletable(Resource nic) {
        Json.text(nic.properties, "virtualMachine", "id").ifPresent(machine -> {
            throw new Refusal(
                    400,
                    "NicInUse",
                    "Network Interface " + nic.id + " is used by existing resource " + machine
                            + ". In order to delete the network interface, it must be dissociated from the resource. To"
                            + " learn more, see aka.ms/deletenic.");
        });
    }

    @Override
    public Map<String, Object> render(Resource nic, Request request) {
        return NetworkRules.render(nic);
    }
}
