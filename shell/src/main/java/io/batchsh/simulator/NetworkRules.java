package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What network resources know of each other, and who uses them. */
final class NetworkRules {

    private NetworkRules() {}

    /** A reference to a resource that is not there. */
    static Refusal missing(String reference, ResourceId from) {
        return new Refusal(
                400,
                "InvalidResourceReference",
                "Resource " + reference + " referenced by resource " + from
                        + " was not found. Please make sure that the referenced resource exists, and that both resources are"
                        + " in the same region.");
    }

    static Resource require(Store store, String reference, ResourceId from) {
        return ResourceId.parse(reference).flatMap(store::resource).orElseThrow(() -> missing(reference, from));
    }

    /** Who uses addresses of a subnet, as its {@code ipConfigurations}: network interfaces and the nodes of pools. */
    static List<Map<String, Object>> users(Store store, Resource subnet) {
        List<Map<String, Object>> users = new ArrayList<>(configurations(store, subnet));
        for (BatchAccount account : store.accounts()) {
            for (Pool pool : account.pools.values()) {
                if (PoolNetwork.isOf(pool, subnet)) {
                    String scaleSet = subnet.id.toString().replaceFirst("/providers/.*", "")
                            + "/providers/Microsoft.Compute/virtualMachineScaleSets/" + pool.id + "/virtualMachines/";
                    pool.nodes
                            .values()
                            .forEach(node -> users.add(Json.object(
                                    "id",
                                    scaleSet + node.ordinal + "/networkInterfaces/nic/ipConfigurations/ipconfig")));
                }
            }
        }
        return users;
    }

    /** The addresses that the interfaces on a subnet use. */
    private static List<Map<String, Object>> configurations(Store store, Resource subnet) {
        return store.resources(NetworkInterfaces.TYPE, "/subscriptions/" + subnet.id.subscription()).stream()
                .flatMap(nic -> Json.children(nic.properties, "ipConfigurations").stream())
                .filter(configuration -> subnet.id
                        .toString()
                        .equalsIgnoreCase(Json.text(configuration, "properties", "subnet", "id")
                                .orElse("")))
                .map(configuration -> Json.object("id", configuration.get("id")))
                .toList();
    }

    /** Gives a network interface to a virtual machine. */
    static void use(Store store, String nic, String machine) {
        interfaceOf(store, nic)
                .ifPresent(resource -> resource.properties.put("virtualMachine", Json.object("id", machine)));
    }

    /** Takes a network interface from its machine, and deletes it where its use says so. */
    static void release(Store store, String nic, Map<String, Object> use) {
        interfaceOf(store, nic).ifPresent(resource -> {
            resource.properties.remove("virtualMachine");
            if ("Delete".equals(Json.text(use, "properties", "deleteOption").orElse(""))) {
                store.remove(resource);
            }
        });
    }

    private static Optional<Resource> interfaceOf(Store store, String id) {
        return ResourceId.parse(id).flatMap(store::resource);
    }

    /** Adds what all network resources carry: an entity tag and a resource GUID. */
    static Map<String, Object> tagged(Simulation simulation, ResourceId id, Map<String, Object> sent) {
        Map<String, Object> properties = new LinkedHashMap<>(sent);
        properties.putIfAbsent("resourceGuid", simulation.identifiers().uuid("network", id.key(), simulation.now()));
        properties.put(
                "#etag",
                "W/\""
                        + simulation
                                .identifiers()
                                .uuid("etag", id.key(), simulation.timeline().sequence()) + "\"");
        return properties;
    }

    /** A network resource with its entity tag beside the properties. */
    static Map<String, Object> render(Resource resource) {
        Map<String, Object> rendered = resource.render();
        resource.note("etag").ifPresent(tag -> rendered.put("etag", tag));
        return rendered;
    }
}
