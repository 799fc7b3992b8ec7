package io.batchsh.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Virtual networks; their subnets are resources of their own. */
final class VirtualNetworks implements ResourceKind {

    static final String TYPE = "Microsoft.Network/virtualNetworks";

    private final Simulation simulation;

    VirtualNetworks(Simulation simulation) {
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
    public boolean cascades() {
        return true;
    }

    @Override
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        if (Json.texts(sent, "addressSpace", "addressPrefixes").isEmpty()) {
            throw new Refusal(
                    400,
                    "InvalidRequestFormat",
                    "Cannot parse the request: the virtual network '" + id.name() + "' lacks an address space.");
        }
        List<Map<String, Object>> subnets = Json.children(sent, "subnets");
        if (existing.isPresent() && sent.containsKey("subnets")) {
            dropped(existing.get(), subnets);
        }
        Map<String, Object> properties = NetworkRules.tagged(simulation, id, sent);
        properties.putIfAbsent("enableDdosProtection", false);
        properties.put("#subnets", subnets);
        properties.remove("subnets");
        return properties;
    }

    // A virtual network that is written with a list of subnets loses those that the list lacks.
    private void dropped(Resource network, List<Map<String, Object>> kept) {
        for (Resource subnet : simulation.store().resources(Subnets.TYPE, network.id.toString())) {
            boolean stays = kept.stream().anyMatch(one -> subnet.id
                    .name()
                    .equalsIgnoreCase(Json.text(one, "name").orElse("")));
            if (!stays) {
                new Subnets(simulation).deletable(subnet);
                simulation.store().remove(subnet);
            }
        }
    }

    @Override
    public Duration begin(Resource network) {
        for (Map<String, Object> sent : Json.children(network.properties, "#subnets")) {
            Resource subnet = new Resource(
                    network.id.child("subnets", Json.text(sent, "name").orElse("default")), "");
            subnet.properties =
                    NetworkRules.tagged(simulation, subnet.id, Subnets.complete(Json.child(sent, "properties")));
            subnet.provisioningState("Succeeded");
            simulation.store().add(subnet);
        }
        network.properties.remove("#subnets");
        return Duration.ofMillis(3100);
    }

    @Override
    public void deletable(Resource network) {
        Subnets subnets = new Subnets(simulation);
        simulation.store().resources(Subnets.TYPE, network.id.toString()).forEach(subnets::deletable);
    }

    @Override
    public Map<String, Object> render(Resource network, Request request) {
        Map<String, Object> rendered = NetworkRules.render(network);
        Map<String, Object> properties = network.shown();
        properties.put(
                "subnets",
                simulation.store().resources(Subnets.TYPE, network.id.toString()).stream()
                        .map(subnet -> Subnets.shown(simulation.store(), subnet))
                        .toList());
        rendered.put("properties", properties);
        return rendered;
    }
}
